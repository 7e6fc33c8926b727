package id.penghubung.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Main {

    Main() {}

    public static void main(String... arguments) {
        // Makes Netty load inbound.ConnectionLimitExtension, which counts connections when they are accepted.
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        Quarkus.run(arguments);
    }
}
