package id.penghubung.focalpoint.notifications;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
interface NameService {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
