# shellcheck shell=bash
# Chats as processes, each with a data directory of its own as if on a machine of its own. Sourced by "run", which sets data
# and chat. A chat is known by its number; what it is fed is in data/N/input, a pipe, what it shows in data/N/output.

declare -A pid_of

home_of() {
    echo $((($1 - 1) % ${#homes[@]} + 1))
}

# start NUMBER [ARGUMENT]...
start() {
    local number=$1 folder=$data/$1
    mkdir -p "$folder"
    [ -p "$folder/input" ] || mkfifo "$folder/input"
    : >"$folder/notices"
    # One that is started again is shown what was said a while ago, which the one before it may have shown.
    [ ! -e "$folder/output" ] || mv "$folder/output" "$folder/output-until-$(date +%s%N)"
    # Open for writing too, so that its input doesn't end with the first line.
    XDG_DATA_HOME=$folder ip netns exec "$network_prefix-home$(home_of "$number")" "$chat" "${@:2}" \
        0<>"$folder/input" >>"$folder/output" 2>>"$folder/notices" &
    pid_of[$number]=$!
    disown
}

is_alive() {
    kill -0 "${pid_of[$1]}" 2>/dev/null
}

crash() {
    local number
    for number; do
        kill -9 "${pid_of[$number]}" || : # dead already, which is another claim's matter
    done
}

all_have_started() {
    local number
    missing=
    for number; do
        grep -q '^you are .* on port' "$data/$number/notices" || missing+="$number "
    done
    [ -z "$missing" ]
}

# say LINE NUMBER...: each of them says it. A pipe that is opened for reading too never keeps us waiting.
say() {
    local number
    for number in "${@:2}"; do
        printf '%s\n' "$1" 1<>"$data/$number/input"
    done
}

# heard_not LINE "SPEAKER..." LISTENER...: which listeners have not heard it from each speaker but themselves.
heard_not() {
    local -a speakers files
    local number heard expected
    read -ra speakers <<<"$2"
    files=("${@:3}")
    files=("${files[@]/#/$data/}")
    while IFS=: read -r number heard; do
        number=${number%/output}
        number=${number##*/}
        expected=${#speakers[@]}
        [[ " $2 " != *" $number "* ]] || expected=$((expected - 1))
        ((heard >= expected)) || echo "$number"
    done < <(grep -cxH ".* -> $1" "${files[@]/%//output}")
}

# Lines that somebody was shown more than once; each that is said is another.
heard_twice() {
    local output
    for output in "$data"/[0-9]*/output*; do
        sort "$output" | uniq -d
    done
}
