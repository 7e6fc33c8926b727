package id.penghubung.kit.files;

import id.penghubung.kit.runtime.ClockAndIdProducer;
import id.penghubung.kit.runtime.Digests;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Compares the stored bytes of files with the hashes in the database, whether or not the service runs. */
public final class FileAudit {

    private static final int PAGE = 1000;

    /** References that are read again after a fault: the one with the fault, and some that may have come before it meanwhile. */
    private static final int READ_AGAIN = 10;

    private final FileReader storage;
    private final PrintStream out;
    private long checked;
    private long faults;

    /** @throws IllegalStateException if a setting of the storage is missing or wrong */
    public FileAudit(Config config, PrintStream out) {
        this.storage = storageOf(config);
        this.out = out;
    }

    /** A content to which a row refers. */
    public record Reference(String owner, String sha256) {}

    /** Reads references in an order of their own. */
    @FunctionalInterface
    public interface References {

        /** @param after the last reference of the previous page, or null */
        List<Reference> page(@Nullable Reference after, int limit) throws SQLException;
    }

    private interface FileReader {
        Optional<InputStream> open(String sha256) throws IOException;
    }

    /** Reads and hashes every content, and prints each fault. A content that is deleted meanwhile, with its reference, has none. */
    public void run(References references) throws SQLException, IOException {
        Reference before = null;
        List<Reference> page = references.page(null, PAGE);
        while (!page.isEmpty()) {
            for (Reference reference : page) {
                Optional<String> fault = check(reference);
                if (fault.isPresent() && references.page(before, READ_AGAIN).contains(reference)) {
                    report(reference, fault.get());
                }
                before = reference;
            }
            page = page.size() < PAGE ? List.of() : references.page(page.getLast(), PAGE);
        }
    }

    public long checked() {
        return checked;
    }

    public long faults() {
        return faults;
    }

    private Optional<String> check(Reference reference) throws IOException {
        checked++;
        Optional<InputStream> content = storage.open(reference.sha256());
        if (content.isEmpty()) {
            return Optional.of("its file is missing");
        }
        return hashOf(content.get()).equals(reference.sha256())
                ? Optional.empty()
                : Optional.of("its file was changed");
    }

    private void report(Reference reference, String fault) {
        faults++;
        out.printf("%s: %s (%s)%n", reference.owner(), fault, reference.sha256());
    }

    private static String hashOf(InputStream content) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(content, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static FileReader storageOf(Config config) {
        S3Settings s3 = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(StreamSupport.stream(config.getConfigSources().spliterator(), false)
                        .toList())
                .withMapping(S3Settings.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(S3Settings.class);
        if (s3.endpoint().isPresent()) {
            S3Client client = S3Client.of(s3, ClockAndIdProducer.ofCommand());
            return sha256 -> client.exists(sha256) ? Optional.of(client.open(sha256)) : Optional.empty();
        }
        Path files = Path.of(config.getOptionalValue("penghubung.attachments.directory", String.class)
                        .orElseThrow(() ->
                                new IllegalStateException("The setting penghubung.attachments.directory (environment:"
                                        + " PENGHUBUNG_ATTACHMENTS_DIRECTORY) is not set.")))
                .resolve("files");
        return sha256 -> {
            Path file = files.resolve(sha256.substring(0, 2)).resolve(sha256);
            return Files.isReadable(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }
}
