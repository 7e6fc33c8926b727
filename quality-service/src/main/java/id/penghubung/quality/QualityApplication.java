package id.penghubung.quality;

import id.penghubung.quality.files.StoredFileAudit;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service. With the argument {@code verify-files} it verifies the stored files instead, and exits. Other arguments are
 * refused.
 */
@QuarkusMain
public class QualityApplication {

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            PrintStream terminal =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.exit(new StoredFileAudit(ConfigProvider.getConfig(), terminal).run(arguments));
        }
        Quarkus.run();
    }
}
