package id.penghubung.focalpoint.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves the addresses of a host. */
interface HostResolver {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
