package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Just inside and just outside of each range. */
class NetworksTest {

    private final Networks networks = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.0",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.192",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.0",
                "192.88.99.255",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "1fff:ffff::1",
                "2001::1",
                "2001:0:1::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2001:db8:ffff::1",
                "2002::1",
                "2002:7f00:1::1",
                "2002:ffff::1",
                "3fff::1",
                "3fff:fff::1",
                "4000::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void does_not_allow(String address) {
        assertThat(networks.allow(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.1.255",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2003::1",
                "3ffe:ffff::1",
                "3fff:1000::1"
            })
    void allows(String address) {
        assertThat(networks.allow(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1"})
    void judges_an_ipv4_address_in_the_clothes_of_ipv6_as_what_it_is(String address) throws UnknownHostException {
        assertThat(networks.allow(mapped(address))).isFalse();
        assertThat(networks.allow(mapped("8.8.8.8"))).isTrue();
    }

    @Test
    void allows_what_the_settings_name_and_no_more() throws UnknownHostException {
        Networks loopback = new Networks(List.of("127.0.0.0/8", "::1/128"));

        assertThat(loopback.allow(InetAddress.ofLiteral("127.255.255.255"))).isTrue();
        assertThat(loopback.allow(mapped("127.0.0.1"))).isTrue();
        assertThat(loopback.allow(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(loopback.allow(InetAddress.ofLiteral("::2"))).isFalse();
        assertThat(loopback.allow(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
        assertThat(loopback.allow(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost/8", "10.0.0.0/x"})
    void does_not_start_with_what_is_no_network(String text) {
        assertThatThrownBy(() -> new Networks(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    /** As an object of IPv6, which Java itself would turn into one of IPv4. */
    private static InetAddress mapped(String address) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(InetAddress.ofLiteral(address).getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
