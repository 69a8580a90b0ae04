#!/usr/bin/env bash
# Commits what is changed to a branch, pushes it, and opens a pull request with a text, or changes that of the open one.
#   open-pull-request.sh BRANCH TITLE BODY_FILE
# Needs `gh` with a token that may write contents and pull requests. The branch belongs to this script: it is
# written over. The pull request is for the branch that is checked out, or the one that $BASE names, as there is none
# where HEAD is detached. That is checked out again in the end, whatever happened.
set -euo pipefail
[ $# -eq 3 ] || { sed -n 's/^#   open/usage: open/p' "$0" >&2; exit 64; }
branch=$1 title=$2 body=$3
fail() { echo "open-pull-request: $*" >&2; exit 1; }

start=$(git symbolic-ref --quiet --short HEAD || true)
commit=$(git rev-parse --verify HEAD)
base=${BASE:-$start}
[ -n "$base" ] || fail "HEAD is detached, so set BASE to the branch that the pull request is for; nothing is changed"
[ "$base" != "$branch" ] && [ "$start" != "$branch" ] \
    || fail "'$branch' is written over: check out the branch that the pull request is for; nothing is changed"
if [ -z "$(git status --porcelain)" ]; then
    echo "open-pull-request: nothing is changed, so there is nothing to open a pull request for" >&2
    exit 0
fi

back() {
    if [ -n "$start" ]; then git switch --quiet "$start"; else git switch --quiet --detach "$commit"; fi
}
trap back EXIT
git switch --quiet --force-create "$branch"
git add --all
git commit --quiet --message "$title" || fail "the change cannot be committed"
git push --quiet --force origin "HEAD:refs/heads/$branch" || fail "'$branch' cannot be pushed; the change is committed there"

# A fork may have a branch of that name too, and an open pull request from it.
number=$(gh pr list --head "$branch" --state open --json number,isCrossRepository \
    --jq 'map(select(.isCrossRepository | not)) | .[0].number // empty')
# GitHub takes at most 65,536 characters; `sdkgen diff --format markdown` keeps below that.
if [ -z "$number" ]; then
    gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$body"
else
    # Not `gh pr edit`: what distributions have of it asks for classic projects, which GitHub refuses (cli/cli#11983).
    gh api --silent --method PATCH "repos/{owner}/{repo}/pulls/$number" --raw-field "title=$title" --field "body=@$body"
fi
