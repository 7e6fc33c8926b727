package id.penghubung.focalpoint;

import id.penghubung.focalpoint.attachments.AttachmentAuditCommand;
import id.penghubung.focalpoint.audit.AuditCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service. With the argument {@code verify-record} it verifies all audit records instead, with {@code verify-files} the stored
 * files, and exits. Other arguments are refused.
 */
@QuarkusMain
public class FocalPointApplication {

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            PrintStream terminal =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            Config config = ConfigProvider.getConfig();
            System.exit(
                    List.of(arguments).equals(List.of(AttachmentAuditCommand.NAME))
                            ? new AttachmentAuditCommand(config, terminal).run()
                            : new AuditCommand(config, terminal).run(arguments));
        }
        Quarkus.run();
    }
}
