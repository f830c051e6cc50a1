package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"syscall"
)

// errPrivate is why no connection is made to what only we could reach.
var errPrivate = errors.New("not an address of the public Internet")

// special are the addresses that are not, or not certainly, those of a machine on the
// public Internet: IANA's registries of special-purpose addresses (RFC 6890). Those that
// carry an IPv4 address within (NAT64, 6to4, Teredo) could carry any of the others.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"168.63.129.16/32", // Azure's metadata, at an address that looks like any other
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

// global is all that is assigned of IPv6: what is outside of it is loopback, link-local,
// private (fc00::/7), multicast, NAT64 (64:ff9b::/96, 64:ff9b:1::/48) or nothing.
var global = netip.MustParsePrefix("2000::/3")

func prefixes(list ...string) (p []netip.Prefix) {
	for _, s := range list {
		p = append(p, netip.MustParsePrefix(s))
	}
	return p
}

// public reports whether an address is one that readers can reach as well as we.
func public(a netip.Addr) bool {
	a = a.Unmap() // ::ffff:127.0.0.1 is 127.0.0.1
	switch {
	case !a.IsValid() || a.Zone() != "", a.Is6() && !global.Contains(a):
		return false
	}
	return !slices.ContainsFunc(special, func(p netip.Prefix) bool { return p.Contains(a) })
}

// webPort reports whether the web may be at a port: of those below 1024, other services are.
func webPort(p uint16) bool { return p == 80 || p == 443 || p >= 1024 }

// only returns what decides on each connection. It sees the address that will be dialled, after
// the name was resolved: no answer of a name server comes between.
func only(loopback bool) func(context.Context, string, string, syscall.RawConn) error {
	return func(_ context.Context, network, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("%w: %w", errPrivate, err)
		}
		if loopback && at.Addr().Unmap().IsLoopback() {
			return nil
		}
		if !public(at.Addr()) || !webPort(at.Port()) {
			return fmt.Errorf("%w: %s", errPrivate, at)
		}
		return nil
	}
}
