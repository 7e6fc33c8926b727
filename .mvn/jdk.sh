# Sourced by ./start and ./verify: finds a JDK of version 21 or later, and Maven. Sets JAVA_HOME and MAVEN.

JDK_NEEDED=21

# The feature version of the JDK at $1, or nothing if there is no JDK with a compiler.
jdk_version() {
  [[ -x $1/bin/java && -x $1/bin/javac ]] || return 0
  if [[ -r $1/release ]]; then
    sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -nE '1s/.*version "([0-9]+).*/\1/p'
  fi
}

# JAVA_HOME wins if it will do; else the newest JDK of the usual places.
find_jdk() {
  local version home best=0 found=
  version=$(jdk_version "${JAVA_HOME:-}")
  if [[ -n $version && $version -ge $JDK_NEEDED ]]; then
    return 0
  fi
  local on_path
  on_path=$(command -v javac || true)
  [[ -n $on_path ]] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "$on_path" /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/*; do
    [[ -d $home ]] || continue
    version=$(jdk_version "$home")
    if [[ -n $version && $version -ge $JDK_NEEDED && $version -gt $best ]]; then
      best=$version
      found=$home
    fi
  done
  if [[ -z $found ]]; then
    echo "A JDK of version $JDK_NEEDED or later is needed and none was found; install one or set JAVA_HOME to it." >&2
    exit 1
  fi
  export JAVA_HOME=$found
}

find_maven() {
  MAVEN=$(command -v mvn || true)
  if [[ -z $MAVEN ]]; then
    echo "Maven is needed to build and the program mvn was not found on the PATH; install Maven 3.8 or later." >&2
    exit 1
  fi
  # Maven's own libraries make newer JDKs warn about them; users of these scripts cannot change that.
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED"
  if [[ $(jdk_version "$JAVA_HOME") -ge 23 ]]; then
    MAVEN_OPTS+=" --sun-misc-unsafe-memory-access=allow"
  fi
  export MAVEN_OPTS
}

# One sentence instead of a stack trace from the middle of the start.
require_platform() {
  local program
  if [[ $(uname -s)-$(uname -m) != Linux-x86_64 ]]; then
    echo "The embedded PostgreSQL is built for Linux on x86-64, and this is $(uname -s) on $(uname -m); use docker-compose.yml instead." >&2
    exit 1
  fi
  for program in setsid unshare; do
    if ! command -v "$program" > /dev/null; then
      echo "The program $program is needed and was not found on the PATH; install util-linux." >&2
      exit 1
    fi
  done
}
