/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Runs a command and says what it took: seconds of user and system time, seconds of the
 * clock, and KiB at the peak. A program of its own because the kernel counts the memory
 * of whoever starts a command towards the command's peak; this one has next to none.
 *
 *   measure COMMAND [ARGUMENT...]
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

int
main (int argc, char **argv)
{
  const double begun = now ();
  struct rusage usage;
  int status = 0;
  pid_t child = 0;

  if (argc < 2)
    return 2;
  child = fork ();
  if (child < 0)
    return 2;
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  if (wait4 (child, &status, 0, &usage) != child)
    return 2;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    {
      fprintf (stderr, "%s failed\n", argv[1]);
      return 1;
    }
  printf ("{\"cpu\": %.6f, \"wall\": %.6f, \"peak_kib\": %ld}\n",
          seconds (usage.ru_utime) + seconds (usage.ru_stime), now () - begun,
          usage.ru_maxrss);
  return EXIT_SUCCESS;
}
