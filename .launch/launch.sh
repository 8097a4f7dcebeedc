# shellcheck shell=sh disable=SC2154 # what the launchers set
# Runs a program of this repository from its sources, building it first if it has to. Sourced by the launchers at the top
# level, which set root, program, product, profiles (Maven's), modules_below (what the module is built on), module, artifact,
# main_class, rehearsal_class, java_flags and, if Java 25 and newer are to have more of them, java_flags_25, and then call
# launch with the user's arguments.
#
# POSIX sh and tools that are everywhere: no flock, no readlink -f, no stat, no xargs -0.
#
# Everything written lies in <module>/target/launch:
#   v-<fingerprint>/lib/    a published version: the jars, never changed again
#   v-<fingerprint>/jars    their names, in the order of the class path
#   v-<fingerprint>/cds/    one class-data archive for each JVM that has run this version
#   v-<fingerprint>/users/  a file for each process that runs it, named by its pid
#   build.<pid>/            a build under way
#   lock/pid                who builds
#   failed                  the fingerprint of the sources that did not build
#   build.log, cds.log      what Maven and the rehearsal said
#
# The fingerprint is of the sources' content, so a version that exists is up to date whatever the clocks say, and a
# checkout of an older commit finds the version that was built of it. Versions never change, so a running program never
# loses a jar to a build. The lock only saves work: each build has a folder of its own and is published by one rename, so
# two at once would do no harm.

java_least=17
mvn_least_major=3
mvn_least_minor=8

# Finds Java and a version that is up to date, and becomes the program.
launch() {
    home=$root/$module/target/launch
    lock=$home/lock
    archive=
    open_streams
    case $root in
        *:*) fail "the path $root has a colon, which a Java class path can't have; move the folder" ;;
    esac

    find_java
    find_version
    is_used "$version" || : # forgets those who have left
    find_class_path
    find_archive
    # The JVM may have its own opinion of an archive; no program starts with a warning about that, least of all on stdout.
    # shellcheck disable=SC2086 # flags are words
    exec "$java" $java_flags $java_version_flags ${archive:+"$archive_use=$archive"} \
        -Xlog:disable -cp "$class_path" "$main_class" "$@"
}

# A JVM that starts with one of these closed opens some file of its own in its place: as 0, and the program takes that for
# what is typed.
open_streams() {
    (: 3>&2) || exec 2>/dev/null
    (: 3>&1) 2>/dev/null || exec >/dev/null
    (: 3<&0) 2>/dev/null || exec </dev/null
}

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$program: $*"
    exit 1
}

# ---- Java

# Sets java, java_home, java_release (what tells this JVM from another) and java_version_flags. Runs no JVM, if it can.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "there is no bin/java in JAVA_HOME, $JAVA_HOME; set it to a JDK of $java_least or newer"
    else
        java=$(command -v java) || fail "java not found; install a JDK of $java_least or newer, or set JAVA_HOME to one"
        # An old system without readlink -f merely asks the JVM below.
        java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
    fi
    java_home=${java%/bin/java}

    if [ -r "$java_home/release" ]; then
        java_release=$(cat "$java_home/release")
    else
        java_release=$("$java" -XshowSettings:properties -version 2>&1 </dev/null | sed -n \
            -e 's/^ *java\.version = \(.*\)$/JAVA_VERSION="\1"/p' -e 's/^ *java\.vm\.version = .*$/&/p')
    fi
    java_major=${java_release#*JAVA_VERSION=\"}
    java_major=${java_major%%[!0-9]*}
    [ -n "$java_major" ] || fail "$java does not say its version; set JAVA_HOME to a JDK of $java_least or newer"
    [ "$java_major" -ge "$java_least" ] ||
        fail "$java is older than Java $java_least; set JAVA_HOME to a JDK of $java_least or newer"

    # Newer JVMs warn about what the terminal library (native code) and Netty (Unsafe) do; older ones refuse the flags.
    java_version_flags=
    if [ "$java_major" -ge 24 ]; then
        java_version_flags='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
    fi
    if [ "$java_major" -ge 25 ]; then
        java_version_flags="$java_version_flags ${java_flags_25:-}"
    fi
}

# Sets class_path. The archive holds for one order of the jars only, so the order is the version's, not the locale's.
find_class_path() {
    class_path=
    while IFS= read -r jar; do
        class_path=${class_path:+$class_path:}$version/lib/$jar
    done <"$version/jars"
}

# ---- A version that is up to date

# Sets version to a folder that is up to date and that nobody cleans away while this process lives.
find_version() {
    until use_version "$(fingerprint)"; do
        take_lock
        # Whoever had the lock may have built what we want, or found that it does not build.
        if ! use_version "$(fingerprint)"; then
            [ -z "$waited" ] || [ "$(cat "$home/failed" 2>/dev/null)" != "$(fingerprint)" ] || fail_build
            build "$(fingerprint)"
        fi
        release_lock
    done
}

# Takes the version of the sources as they are, if it was built.
use_version() {
    version=$home/v-$1
    [ -d "$version" ] || return 1
    # It may be the folder of somebody else, where we can't write; and it may vanish before we say that we use it.
    touch "$version/users/$$" 2>/dev/null || [ -d "$version/users" ]
}

# Reads the sources: a tenth of a megabyte takes a few milliseconds.
fingerprint() {
    (
        cd "$root" || exit
        set -- pom.xml .mvn .launch
        for part in $modules_below "$module"; do
            set -- "$@" "$part/pom.xml" "$part/src/main"
        done
        find "$@" -type f ! -name '.*' ! -name '*~' -exec cksum {} + 2>/dev/null
    ) | LC_ALL=C sort | cksum | tr -s ' ' -
}

# Builds the version of a fingerprint and publishes it; the lock is ours.
build() {
    wanted=$1
    find_builder
    if ls -d "$home"/v-* >/dev/null 2>&1; then
        say "building $product anew, its sources have changed ..."
    else
        say "building $product, once; this takes about a minute ..."
    fi

    clean
    rm -f "$home/failed"
    mkdir "$work"
    # In the background, so that a signal reaches us at once and not when Maven is done. Maven gets no input: what is
    # typed or piped meanwhile is for the program.
    (
        cd "$root" || exit
        [ -z "$build_java_home" ] || export JAVA_HOME="$build_java_home"
        exec mvn -B -ntp "-P$profiles" "-Dlaunch.folder=$work" -pl "$module" -am package
    ) </dev/null >"$home/build.log" 2>&1 &
    child=$!
    if wait "$child"; then
        child=
    else
        child=
        printf '%s\n' "$wanted" >"$home/failed"
        fail_build
    fi
    publish
}

# Says why the build failed, in Maven's words less its advice on how to ask Maven.
fail_build() {
    say "$program: the build failed:"
    sed -n -e 's/ *-> \[Help 1\]$//' -e '/^\[ERROR\] *$/d' -e '/^\[ERROR\] \[Help/d' -e '/^\[ERROR\] To see the full/d' \
        -e '/^\[ERROR\] Re-run Maven/d' -e '/^\[ERROR\] For more information/d' \
        -e '/^\[ERROR\] After correcting/d' -e '/^\[ERROR\] *mvn <args>/d' \
        -e '/^\[ERROR\]/p' "$home/build.log" | head -n 20 >&2
    grep -q '^\[ERROR\]' "$home/build.log" || tail -n 5 "$home/build.log" >&2
    say "the whole log: $home/build.log"
    exit 1
}

# Makes what Maven built a version, by one rename.
publish() {
    set -- "$work/$artifact/$artifact"-*.jar
    mv "$1" "$work/$artifact/lib/"
    mkdir "$work/version" "$work/version/cds" "$work/version/users"
    mv "$work/$artifact/lib" "$work/version/lib"
    (cd "$work/version/lib" && find . -name '*.jar' | sed 's|^\./||' | LC_ALL=C sort) >"$work/version/jars"

    # Sources that changed under the build gave a mixture: it is thrown away and built again.
    if [ "$(fingerprint)" = "$wanted" ] && [ ! -d "$home/v-$wanted" ]; then
        mv "$work/version" "$home/v-$wanted"
        version=$home/v-$wanted
        find_class_path
        find_archive_name
        record_archive
    fi
    rm -rf "$work"
}

# Finds what only a build needs, so that nobody needs it afterwards. Sets build_java_home.
find_builder() {
    build_java_home=
    if [ -x "$java_home/bin/javac" ]; then
        build_java_home=$java_home
    elif [ -r "$java_home/release" ]; then
        fail "$java_home has no compiler; building floodnet takes a whole JDK of $java_least or newer"
    fi
    command -v mvn >/dev/null ||
        fail "mvn not found; install Maven $mvn_least_major.$mvn_least_minor or newer to build floodnet"
    mvn_version=$(mvn --version </dev/null 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p')
    [ -n "$mvn_version" ] || fail "mvn does not run; 'mvn --version' may say why"
    if [ "${mvn_version%.*}" -lt "$mvn_least_major" ] ||
        { [ "${mvn_version%.*}" -eq "$mvn_least_major" ] && [ "${mvn_version#*.}" -lt "$mvn_least_minor" ]; }; then
        fail "Maven $mvn_version is too old; floodnet builds with $mvn_least_major.$mvn_least_minor or newer"
    fi
}

# Removes what builds left behind and the versions that nobody runs. Those used in the last ten minutes stay, as a process
# may be between finding one and saying that it uses it.
clean() {
    for old in "$home"/build.*; do
        case $old in *.log) continue ;; esac
        [ ! -d "$old" ] || is_alive "${old##*.}" || rm -rf "$old"
    done
    rm -rf "$work"
    for old in "$home"/v-*; do
        if is_older "$old/users" 10 && ! is_used "$old"; then
            rm -rf "$old"
        fi
    done
}

# Whether a process that runs this version is alive; forgets those that are not.
is_used() {
    used=1
    for user in "$1"/users/*; do
        if is_alive "${user##*/}"; then
            used=0
        else
            rm -f "$user" 2>/dev/null || : # not ours to remove
        fi
    done
    return $used
}

# ---- The lock

# Takes the lock, if need be after its owner is done; waited tells whether. Sets work, a folder of ours.
take_lock() {
    mkdir -p "$home" 2>/dev/null || :
    [ -w "$home" ] || fail "can't write to $home"
    work=$home/build.$$
    waited=
    until try_lock; do
        [ -n "$waited" ] || say "another ./$program is building; waiting"
        waited=yes
        sleep 1
    done
}

# Takes the lock if it is free, or void: its owner is gone, or it is so old that the owner's pid may be another process by now.
try_lock() {
    if ! mkdir "$lock" 2>/dev/null; then
        is_lock_void || return 1
        rm -rf "$lock"
        mkdir "$lock" 2>/dev/null || return 1
    fi
    # It is gone again if another took the same lock for void, too; then that one has it.
    printf '%s\n' "$$" 2>/dev/null >"$lock/pid" || return 1
    child=
    trap release_lock EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

is_lock_void() {
    owner=$(cat "$lock/pid" 2>/dev/null) || owner=
    if [ -n "$owner" ]; then
        ! is_alive "$owner" || is_older "$lock" 30
    else
        # Its owner is about to say who it is, or died in that very moment.
        is_older "$lock" 1
    fi
}

is_older() {
    [ -n "$(find "$1" -prune -mmin "+$2" 2>/dev/null)" ]
}

release_lock() {
    trap - EXIT HUP INT TERM
    if [ -n "$child" ]; then
        kill "$child" 2>/dev/null || :
        # Or it would go on writing what is removed now.
        wait "$child" 2>/dev/null || :
        [ -z "$archive" ] || rm -f "$archive.$$"
    fi
    rm -rf "$home/build.$$"
    [ "$(cat "$lock/pid" 2>/dev/null)" != "$$" ] || rm -rf "$lock"
}

# kill -0 can't see the processes of other users; the others can, each where there is one.
is_alive() {
    kill -0 "$1" 2>/dev/null && return
    if [ -d /proc/self ]; then
        [ -d "/proc/$1" ]
    else
        ps -p "$1" >/dev/null 2>&1
    fi
}

# ---- The class-data archive, which takes a third off the start-up

# Sets archive to that of this version and this JVM, or to nothing if there is none: then the start takes longer, no more.
find_archive() {
    find_archive_name
    if is_archive_wanted && try_lock; then
        # Whoever had the lock just before may have recorded it.
        if is_archive_wanted; then
            say "preparing $product for this Java, once ..."
            record_archive
        fi
        release_lock
    fi
    [ -e "$archive" ] || archive=
}

is_archive_wanted() {
    [ ! -e "$archive" ] && [ ! -e "$archive.none" ] && [ -w "$version/cds" ]
}

# An archive holds for one JVM, its flags, and jars at one place. From 25 on the JVM makes a cache that serves better and
# that bears the flag for native code.
find_archive_name() {
    if [ "$java_major" -ge 25 ]; then
        archive_record=-XX:AOTCacheOutput
        archive_use=-XX:AOTCache
    else
        archive_record=-XX:ArchiveClassesAtExit
        archive_use=-XX:SharedArchiveFile
    fi
    archive=$version/cds/$java_major-$(printf '%s\n' "$java" "$java_release" "$java_flags" "$version" | cksum | tr -s ' ' -).jsa
}

# Lets the JVM write down the classes of a short session. An archive of one that went wrong serves as well; one of a JVM
# that was killed does not. Without any, the program starts all the same, and it is not tried again. A session that hangs ends
# itself, and where there is timeout it is ended, too. A watch of our own would have to be told when to stop, and to hit
# nobody who has the pid next.
record_archive() {
    limit=
    ! command -v timeout >/dev/null || limit='timeout -s KILL 60'
    # shellcheck disable=SC2086 # flags are words
    $limit "$java" $java_flags $java_version_flags "$archive_record=$archive.$$" \
        -cp "$class_path" "$rehearsal_class" </dev/null >"$home/cds.log" 2>&1 &
    child=$!
    status=0
    wait "$child" 2>/dev/null || status=$?
    child=
    if [ "$status" -lt 128 ] && [ -s "$archive.$$" ]; then
        mv "$archive.$$" "$archive"
    else
        rm -f "$archive.$$"
        touch "$archive.none"
    fi
}
