package id.penghubung.complaints.tracking;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * The secret by which a reporter without an account follows his complaint. It is shown once; kept is a slow hash. With
 * 23<sup>16</sup> codes it is the length that keeps guessers out, and the hash only has to make a stolen table useless:
 * a low cost factor spares the intake.
 */
@ApplicationScoped
public class AccessCodes {

    private static final int SIGNS = 16;
    private static final int COST = 8;

    /** The hash of a code that nobody has: a wrong number costs as much time as a wrong code. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash(Alphabet.random(SIGNS), COST);

    /** A new code, such as {@code KT4M-9XRA-WY2P-GC7H}. */
    public String random() {
        return Alphabet.grouped(Alphabet.random(SIGNS));
    }

    public String hash(String code) {
        return BcryptUtil.bcryptHash(Alphabet.normalized(code), COST);
    }

    /** Whether the code belongs to the hash; takes the same time when there is no hash. */
    boolean matches(String code, @Nullable String hash) {
        boolean same = BcryptUtil.matches(Alphabet.normalized(code), hash == null ? NOBODYS_HASH : hash);
        return same && hash != null;
    }
}
