package id.penghubung.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Main {

    Main() {}

    public static void main(String... arguments) {
        // Connections are counted where they are accepted (inbound.ConnectionsPerAddress).
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        Quarkus.run(arguments);
    }
}
