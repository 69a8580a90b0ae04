#!/usr/bin/env bash
# Commits what is changed to a branch, pushes it, and opens a pull request with a text, or changes that of the open one.
#   open-pull-request.sh BRANCH TITLE BODY_FILE
# Needs `gh` with a token that may write contents and pull requests. The branch belongs to this script: it is
# written over.
set -euo pipefail
[ $# -eq 3 ] || { sed -n 's/^#   open/usage: open/p' "$0" >&2; exit 64; }
branch=$1 title=$2 body=$3

base=$(git rev-parse --abbrev-ref HEAD)
git switch --quiet --force-create "$branch"
git add --all
git commit --quiet --message "$title"
git push --quiet --force origin "HEAD:refs/heads/$branch"
git switch --quiet "$base"

# GitHub takes at most 65,536 characters.
if [ "$(wc -c <"$body")" -gt 60000 ]; then
    { head -c 60000 "$body"; printf '\n\n… (cut: run sdkgen diff for all of it)\n'; } >"$body.cut"
    body=$body.cut
fi
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
    gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$body"
else
    gh pr edit "$branch" --title "$title" --body-file "$body"
fi
