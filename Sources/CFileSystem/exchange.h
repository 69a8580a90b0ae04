#ifndef CFILESYSTEM_EXCHANGE_H
#define CFILESYSTEM_EXCHANGE_H

#include <dirent.h>

/* Linux: renameat2(2) with RENAME_EXCHANGE, which the C library shows to GNU sources only. */
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int exchange_paths(const char *path, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}
#elif defined(__APPLE__)
#include <stdio.h>

static inline int exchange_paths(const char *path, const char *other) {
    return renamex_np(path, other, RENAME_SWAP);
}
#endif

/* The name of an entry of a folder, which Swift sees as a tuple of characters. */
static inline const char *entry_name(const struct dirent *entry) { return entry->d_name; }

#endif
