package id.penghubung.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Main {

    Main() {}

    public static void main(String... arguments) {
        // Header names and values are checked where they are carried on, once.
        System.setProperty("vertx.disableHttpHeadersValidation", "true");
        // The path guard judges every request target, more strictly and with a problem document. The framework's own
        // check
        // would come first, answer without a word and parse each target once more.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
