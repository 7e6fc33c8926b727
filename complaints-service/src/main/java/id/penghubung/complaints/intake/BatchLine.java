package id.penghubung.complaints.intake;

import id.penghubung.complaints.channels.Sp4nId;
import id.penghubung.complaints.complaint.ArrivalChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch: a complaint that an officer keyed in for a reporter while offline.
 *
 * @param clientId id that the officer's device gave to the complaint, such as a UUID. The same id is keyed in once.
 * @param complaint the complaint in the words of the reporter, with their name and contact details, without a channel
 * @param channel the way on which it arrived; not WEB or MOBILE
 * @param receivedOn the day of its arrival in the zone of the office, at most a year ago; today if absent
 * @param consentGiven whether the reporter consented that it is keyed in for them: must be true
 * @param sp4nId tracking id at SP4N-LAPOR!, if it has one
 */
@Schema(name = "AssistedBatchLine")
record BatchLine(
        @NotNull @Pattern(regexp = CLIENT_ID) String clientId,
        @NotNull @Valid SubmitRequest complaint,
        @NotNull ArrivalChannel channel,
        @Nullable LocalDate receivedOn,
        @NotNull @AssertTrue Boolean consentGiven,
        @Nullable @Pattern(regexp = Sp4nId.PATTERN) String sp4nId) {

    private static final String CLIENT_ID = "[A-Za-z0-9._-]{8,64}";

    AssistedRequest request() {
        return new AssistedRequest(complaint, channel, receivedOn, consentGiven, sp4nId);
    }
}
