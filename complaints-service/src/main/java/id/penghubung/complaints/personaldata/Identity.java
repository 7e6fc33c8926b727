package id.penghubung.complaints.personaldata;

import org.jspecify.annotations.Nullable;

/**
 * Name, contact details and population number of a reporter, and the person for whom they complain.
 *
 * @param address postal address
 * @param nik population number (<i>nomor induk kependudukan</i>), 16 digits
 * @param onBehalfOf name of the person for whom the reporter complains as a proxy (<i>kuasa</i>, UU 25/2009 Art. 42)
 */
public record Identity(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String nik,
        @Nullable String onBehalfOf) {

    /** Number of digits of a NIK that may be shown: its region. Personal data of the population is confidential (UU 24/2013 Art. 79). */
    private static final int SHOWN_NIK_DIGITS = 4;

    private static final int SHOWN_PHONE_DIGITS = 2;

    private static final String HIDDEN = "***";

    /** Returns whether anything is known of the reporter, which the name of another person is not. */
    public boolean known() {
        return name != null || email != null || phone != null || address != null || nik != null;
    }

    /** Returns the identity for those who work with it: complete, except for the NIK. */
    public Identity withMaskedNik() {
        return new Identity(name, email, phone, address, maskedNik(), onBehalfOf);
    }

    /** Returns the identity for lists: enough to tell people apart, and not enough to find them. */
    public Identity masked() {
        return new Identity(
                name == null ? null : maskedWords(name),
                email == null ? null : email.substring(0, Math.min(1, email.length())) + HIDDEN,
                phone == null ? null : HIDDEN + phone.substring(Math.max(0, phone.length() - SHOWN_PHONE_DIGITS)),
                address == null ? null : HIDDEN,
                maskedNik(),
                onBehalfOf == null ? null : maskedWords(onBehalfOf));
    }

    private @Nullable String maskedNik() {
        return nik == null ? null : nik.substring(0, SHOWN_NIK_DIGITS) + "*".repeat(nik.length() - SHOWN_NIK_DIGITS);
    }

    private static String maskedWords(String text) {
        StringBuilder masked = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(word.isEmpty() ? '*' : word.codePointAt(0))
                    .append(HIDDEN);
        }
        return masked.toString();
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "Identity";
    }
}
