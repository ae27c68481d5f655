package fr.hemicycle.platform.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones, as the IANA registers of special-purpose addresses have it (RFC 6890), and those that
 * the settings allow besides. An IPv4 address that is written as IPv6 is judged as the IPv4 address that it is.
 */
final class Networks {

    private static final int BITS = 128;
    private static final int BITS_BEFORE_IPV4 = 96;

    private static final List<Network> PUBLIC = networks("0.0.0.0/0", "2000::/3");

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Of Azure, public by its number only: metadata of the machine.
            "168.63.129.16/32",
            "2001::/23",
            "2001:db8::/32",
            // Addresses that hold an IPv4 address (6to4).
            "2002::/16",
            "3fff::/20");

    private final List<Network> allowed;

    /** @param allowed networks such as {@code 127.0.0.0/8} that may be called although they are not public */
    Networks(List<String> allowed) {
        this.allowed = networks(allowed.toArray(String[]::new));
    }

    private record Network(BigInteger first, int prefix) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("not a network: " + text);
            }
            InetAddress address = InetAddress.ofLiteral(text.substring(0, slash));
            int prefix = Integer.parseInt(text.substring(slash + 1));
            return new Network(number(address), address instanceof Inet4Address ? BITS_BEFORE_IPV4 + prefix : prefix);
        }

        boolean holds(BigInteger address) {
            return address.shiftRight(BITS - prefix).equals(first.shiftRight(BITS - prefix));
        }
    }

    boolean allow(InetAddress address) {
        BigInteger number = number(address);
        return allowed.stream().anyMatch(network -> network.holds(number))
                || (PUBLIC.stream().anyMatch(network -> network.holds(number))
                        && NOT_PUBLIC.stream().noneMatch(network -> network.holds(number)));
    }

    /** As one of IPv6; an IPv4 address stands at ::ffff:0:0/96. */
    private static BigInteger number(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] all = new byte[BITS / 8];
        System.arraycopy(bytes, 0, all, all.length - bytes.length, bytes.length);
        if (bytes.length == 4) {
            Arrays.fill(all, 10, 12, (byte) 0xff);
        }
        return new BigInteger(1, all);
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
