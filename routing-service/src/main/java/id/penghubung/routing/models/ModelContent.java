package id.penghubung.routing.models;

import id.penghubung.kit.runtime.Digests;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.SuggestionModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The stored content of a model: the bytes of {@link ModelFormat}, compressed, with their SHA-256.
 *
 * @param formatVersion version of the bytes of the model
 */
record ModelContent(int formatVersion, byte[] bytes, byte[] sha256) {

    static ModelContent of(SuggestionModel model) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(ModelFormat.write(model));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] bytes = compressed.toByteArray();
        return new ModelContent(ModelFormat.VERSION, bytes, Digests.sha256(bytes));
    }

    /** Returns the model, or the reason why the content cannot be used. */
    ModelReading read() {
        if (formatVersion != ModelFormat.VERSION) {
            return new ModelReading.Unusable(
                    formatVersion > ModelFormat.VERSION ? Defect.NEWER_FORMAT : Defect.OLDER_FORMAT);
        }
        if (!MessageDigest.isEqual(sha256, Digests.sha256(bytes))) {
            return new ModelReading.Unusable(Defect.DAMAGED);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new ModelReading.Usable(ModelFormat.read(in.readNBytes(ModelFormat.MAXIMUM_BYTES + 1)));
        } catch (IOException | IllegalArgumentException damaged) {
            return new ModelReading.Unusable(Defect.DAMAGED);
        }
    }
}
