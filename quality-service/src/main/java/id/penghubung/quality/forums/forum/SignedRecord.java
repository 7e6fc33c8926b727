package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Official record of a forum (<i>berita acara</i>), signed by the provider and the public: as a scan, or by the names of both.
 *
 * @param number reference number, if it has one
 * @param signedAt time of the last signature, not in the future
 * @param provider signatories of the provider
 * @param representatives signatories of the public
 * @param scanFileId id of the scan among the files of the forum, of kind {@code RECORD}
 */
@Schema(name = "ForumRecord")
public record SignedRecord(
        @Size(max = 100) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String number,

        @NotNull Instant signedAt,
        @Size(max = 50) @Nullable List<@Valid @NotNull Signatory> provider,
        @Size(max = 50) @Nullable List<@Valid @NotNull Signatory> representatives,
        @Nullable UUID scanFileId) {

    public SignedRecord {
        number = StorableText.strippedOrNull(number);
        provider = provider == null ? List.of() : new ArrayList<>(provider);
        representatives = representatives == null ? List.of() : new ArrayList<>(representatives);
    }

    /** Returns whether there are names of both sides. */
    boolean names() {
        return provider != null && !provider.isEmpty() && representatives != null && !representatives.isEmpty();
    }
}
