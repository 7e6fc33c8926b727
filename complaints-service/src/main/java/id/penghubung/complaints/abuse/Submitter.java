package id.penghubung.complaints.abuse;

import id.penghubung.complaints.personaldata.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a submission, as far as it is known.
 *
 * @param account the account of the token, or null
 * @param anonymous whether the reporter asked not to be known: the account is not counted then, only device and address
 * @param identity contact details that stand in the request or the token. They are never counted: anybody could have typed them
 * @param provenEmail mail address of the account that its token says to be verified, or null
 * @param device token of the device, or null
 * @param address network address
 */
public record Submitter(
        @Nullable String account,
        boolean anonymous,
        Identity identity,
        @Nullable String provenEmail,
        @Nullable String device,
        String address) {

    /** Returns whether the complaint is stored with the account, by which it is counted. */
    boolean isCountedByAccount() {
        return account != null && !anonymous;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return account == null ? "Submitter without account" : "Submitter with account";
    }
}
