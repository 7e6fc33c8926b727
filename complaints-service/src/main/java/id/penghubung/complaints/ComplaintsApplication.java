package id.penghubung.complaints;

import id.penghubung.complaints.attachments.AttachmentAuditCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service. With the argument {@code verify-files} it verifies the files of all attachments instead, and exits. Other
 * arguments are refused.
 */
@QuarkusMain
public class ComplaintsApplication {

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            PrintStream terminal =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.exit(new AttachmentAuditCommand(ConfigProvider.getConfig(), terminal).run(arguments));
        }
        Quarkus.run();
    }
}
