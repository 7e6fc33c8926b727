#!/usr/bin/env bash
# Creates the ahead-of-time cache of the application in the working directory from a recording, the first argument, with the JVM and
# the flags (JDK_JAVA_OPTIONS) that will use it. The file cache.options gets the flag for that use; it stays empty where there is no
# recording, or one of another JVM or of other jars.
set -euo pipefail

: > cache.options
if [[ ! -f $1 ]]; then
  echo 'No recording: the application starts without an ahead-of-time cache.'
  exit 0
fi
# The heap is as small as in a container: above 32 GiB references have another size, and with it the cache would not fit.
if java -Xmx512m -XX:AOTMode=create -XX:AOTConfiguration="$1" -XX:AOTCache=service.aot -jar quarkus-run.jar; then
  echo "-XX:AOTCache=$PWD/service.aot" > cache.options
else
  rm -f service.aot
  echo 'The recording does not fit this JVM and these jars: the application starts without an ahead-of-time cache.' >&2
fi
