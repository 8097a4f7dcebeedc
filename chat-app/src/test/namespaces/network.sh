# shellcheck shell=bash
# Four homes and the internet between them, each a network namespace of its own. Sourced by "run", which sets here, data,
# nat_homes, routers, delay_millis, loss_percent and seed.
#
#   home1 --------- 203.0.113.1 ---+
#   home2 --------- 203.0.113.2 ---+--- internet ---> TUN device, relay.py ---> internet ---> where it was addressed
#   home3 -- gate3  203.0.113.3 ---+
#   home4 -- gate4  203.0.113.4 ---+
#
# The last nat_homes of them are behind a gate that masquerades and lets nobody in. All of those have the same addresses
# inside, as such homes do: what a node there announces of itself is somebody else in the next home. Where routers are
# "open", their gates run miniupnpd, and let callers in to whoever at home asks for it.

homes=(1 2 3 4)

# Instead of addresses for documentation, as miniupnpd takes those for private ones. None of them leaves this machine.
public=203.0.113
[ "$routers" = shut ] || public=11.0.113

# No other run has our pid, so that two don't meet.
network_prefix=floodnet-$$

is_behind_nat() {
    (($1 > ${#homes[@]} - nat_homes))
}

# The two halves that a cut parts.
half_of() {
    echo $(($1 % 2))
}

inside() {
    ip netns exec "$network_prefix-$1" "${@:2}"
}

can_make_network() {
    local possible=yes
    ip netns add "$network_prefix-try" 2>/dev/null || return
    ip -netns "$network_prefix-try" tuntap add dev far mode tun 2>/dev/null || possible=
    ip netns del "$network_prefix-try"
    [ "$possible" ]
}

make_network() {
    local home
    make_namespace internet
    inside internet ip tuntap add dev far mode tun
    inside internet ip link set far up txqueuelen 10000
    inside internet ip route add default dev far table 100
    for home in "${homes[@]}"; do
        make_namespace "home$home"
        if is_behind_nat "$home"; then
            make_gate "$home"
            connect "gate$home" "$home"
            [ "$routers" = shut ] || open_gate "$home"
        else
            connect "home$home" "$home"
        fi
    done
    # Before all others, or a busy machine makes the way far longer than it was to be.
    ip netns exec "$network_prefix-internet" nice -n -20 \
        python3 "$here/relay.py" far "$delay_millis" "$loss_percent" "$seed" 2>"$data/relay.log" &
    disown
}

make_namespace() {
    ip netns add "$network_prefix-$1"
    inside "$1" ip link set lo up
    # A packet comes back to the internet by another device than the one that its sender is at.
    inside "$1" sh -c 'for name in all default; do echo 0 >/proc/sys/net/ipv4/conf/$name/rp_filter; done
        echo 1 >/proc/sys/net/ipv4/ip_forward'
}

# Gives a namespace the public address of a home, and sends what it says the long way.
connect() {
    ip link add wan netns "$network_prefix-$1" type veth peer name "home$2" netns "$network_prefix-internet"
    inside "$1" ip address add "$public.$2" peer 198.51.100.1 dev wan
    inside internet ip address add 198.51.100.1 peer "$public.$2" dev "home$2"
    inside "$1" ip link set wan up
    inside internet ip link set "home$2" up
    inside "$1" ip route add default via 198.51.100.1
    inside internet ip rule add pref 1000 iif "home$2" lookup 100
}

make_gate() {
    make_namespace "gate$1"
    ip link add lan netns "$network_prefix-gate$1" type veth peer name wan netns "$network_prefix-home$1"
    inside "gate$1" ip address add 192.168.1.1/24 dev lan
    inside "home$1" ip address add 192.168.1.2/24 dev wan
    inside "gate$1" ip link set lan up
    inside "home$1" ip link set wan up
    inside "home$1" ip route add default via 192.168.1.1
    inside "gate$1" nft -f - <<'RULES'
table ip gate {
    chain outwards {
        type nat hook postrouting priority 100
        oifname "wan" masquerade
    }
    chain to_itself {
        type filter hook input priority 0
        iifname "wan" ct state new drop
    }
    chain inwards {
        type filter hook forward priority 0
        iifname "wan" ct status dnat accept
        iifname "wan" ct state new drop
    }
}
RULES
}

# A router that can be asked: that of home 3 by PCP and NAT-PMP, that of home 4 by UPnP.
open_gate() {
    local by_datagram=yes by_upnp=no
    [ "$1" -eq 3 ] || by_datagram=no by_upnp=yes
    inside "gate$1" nft -f - <<'RULES'
table inet filter {
    chain miniupnpd {
    }
    chain prerouting_miniupnpd {
    }
    chain postrouting_miniupnpd {
    }
    chain forward {
        type filter hook forward priority 0
        jump miniupnpd
    }
    chain prerouting {
        type nat hook prerouting priority -100
        jump prerouting_miniupnpd
    }
    chain postrouting {
        type nat hook postrouting priority 99
        jump postrouting_miniupnpd
    }
}
RULES
    cat >"$data/gate$1.conf" <<CONF
ext_ifname=wan
ext_ip=$public.$1
listening_ip=lan
enable_natpmp=$by_datagram
enable_upnp=$by_upnp
secure_mode=yes
uuid=00000000-0000-0000-0000-00000000000$1
allow 1024-65535 192.168.1.0/24 1024-65535
deny 0-65535 0.0.0.0/0 0-65535
CONF
    ip netns exec "$network_prefix-gate$1" \
        miniupnpd -d -f "$data/gate$1.conf" -P "$data/gate$1.pid" >"$data/gate$1.log" 2>&1 &
    disown
}

# How many ports the gate of a home has open.
open_doors() {
    inside "gate$1" nft list chain inet filter prerouting_miniupnpd | grep -c dnat || :
}

# How long a round trip between two homes takes, as TCP sees it.
round_trip_millis() {
    inside home1 ss --no-header --numeric --tcp --info state established dst "$public.2" |
        sed -n 's/.* rtt:\([0-9]*\).*/\1/p' | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

# From now on packets between the halves vanish, as when a cable is cut: nobody is told.
cut() {
    each_way_across add
}

mend() {
    each_way_across del
}

each_way_across() {
    local from to
    for from in "${homes[@]}"; do
        for to in "${homes[@]}"; do
            if [ "$(half_of "$from")" != "$(half_of "$to")" ]; then
                inside internet ip rule "$1" pref 500 iif "home$from" to "$public.$to" blackhole
            fi
        done
    done
}

# How many connections between the halves one half or the other has not given up, counted at both ends.
connections_across() {
    local home peer
    for home in "${homes[@]}"; do
        for peer in "${homes[@]}"; do
            if [ "$(half_of "$home")" != "$(half_of "$peer")" ]; then
                inside "home$home" ss --no-header --numeric --tcp state established dst "$public.$peer"
            fi
        done
    done | wc -l
}

# Ends whatever runs in our namespaces, which are ours alone, and removes them.
remove_network() {
    local namespace pids
    for namespace in $(ip netns list | sed -n "s/^\($network_prefix-[a-z0-9]*\).*/\1/p"); do
        while pids=$(ip netns pids "$namespace") && [ -n "$pids" ]; do
            # shellcheck disable=SC2086 # pids are words
            kill -9 $pids 2>/dev/null || : # gone by itself
            sleep 0.1
        done
        ip netns del "$namespace" || :
    done
}
