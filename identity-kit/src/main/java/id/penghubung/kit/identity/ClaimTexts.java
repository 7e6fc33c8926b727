package id.penghubung.kit.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The texts of the claims of a token that requests ask for, without blank ones. They are read once and kept with the identity of the
 * token, because the library throws and catches an exception at each reading of a claim that MicroProfile does not name.
 */
record ClaimTexts(Map<Claim, String> texts) {

    /** The attribute of an identity that keeps them. */
    static final String ATTRIBUTE = ClaimTexts.class.getName();

    /** A claim that requests ask for. */
    enum Claim {
        SIGN_IN_NAME("preferred_username"),
        AGENCY("agency"),
        NAME("name"),
        EMAIL("email"),
        EMAIL_VERIFIED("email_verified");

        private final String key;

        Claim(String key) {
            this.key = key;
        }

        /** Reads the claim from a token; empty if it is blank or missing. */
        Optional<String> in(JsonWebToken token) {
            return Optional.ofNullable(token.<Object>getClaim(key))
                    .map(Object::toString)
                    .filter(value -> !value.isBlank());
        }
    }

    static ClaimTexts of(JsonWebToken token) {
        Map<Claim, String> texts = new EnumMap<>(Claim.class);
        for (Claim claim : Claim.values()) {
            claim.in(token).ifPresent(text -> texts.put(claim, text));
        }
        return new ClaimTexts(texts);
    }

    Optional<String> find(Claim claim) {
        return Optional.ofNullable(texts.get(claim));
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "ClaimTexts";
    }
}
