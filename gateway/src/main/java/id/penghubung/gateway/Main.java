package id.penghubung.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Main {

    Main() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
