# Keeps one PostgreSQL for its owner, whose pipe is the standard input: when the pipe ends, however the owner ended, the
# server ends and its directory goes. Being the server's parent, it cannot signal a number that has been used again.
# Arguments: postgres binary, data directory, run directory, socket directory, then the initdb command.
postgres=$1 data=$2 run=$3 sockets=$4
shift 4
# Ctrl-C and hang-up are the owner's business; our session is our own where setsid is there, else this holds them off.
trap '' HUP INT QUIT TERM PIPE
# What the programs say stands in their logs; the directory for them is not there yet, we stand by before it is made.
exec 2>/dev/null
cd / || exit 1
pid=

# PPid instead of kill -0: a shell may have reaped the server already and the number may belong to somebody else. A zombie has ended.
is_ours() {
    [ -n "$pid" ] || return 1
    if [ -r "/proc/$pid/status" ]; then
        while read -r key value _; do
            if [ "$key" = State: ] && [ "$value" = Z ]; then return 1; fi
            if [ "$key" = PPid: ]; then
                [ "$value" = "$$" ]
                return
            fi
        done <"/proc/$pid/status"
        return 1
    fi
    [ -d /proc/self ] && return 1
    case $(ps -o stat= -p "$pid") in Z*) return 1 ;; esac
    [ "$(ps -o ppid= -p "$pid" | tr -d ' ')" = "$$" ]
}

# $1: INT ends sessions and writes a checkpoint, QUIT ends at once.
end() {
    # The server ignores INT and QUIT, as background programs of a shell do, until it has handlers of its own, and its
    # first file is younger than those. A signal sent before would be lost, and we would wait for a server that nobody ends.
    while is_ours && [ ! -e "$data/postmaster.pid" ]; do
        sleep 0.02 || sleep 1
    done
    if is_ours; then kill -s "$1" "$pid"; fi
    if [ -n "$pid" ]; then wait "$pid"; status=$?; else status=0; fi
    pid=
}

while read -r command; do
    case $command in
        initdb)
            "$@" </dev/null >"$run/initdb.log" 2>&1
            echo "initdb $?" ;;
        start)
            "$postgres" -D "$data" </dev/null >>"$run/server.log" 2>&1 &
            pid=$!
            echo "start $pid" ;;
        stop)
            end INT
            echo "stop $status" ;;
        detach)
            echo "detach 0"
            exit 0 ;;
    esac
done

end QUIT
rm -rf -- "$run" "$sockets"
