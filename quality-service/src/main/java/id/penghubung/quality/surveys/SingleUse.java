package id.penghubung.quality.surveys;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * The rule of single-use links: one answer, and the same answer again, after a lost reply, changes nothing and is not refused.
 *
 * @param used problem type of the feature for another answer with a used link
 * @param expired problem type of the feature for an expired link
 */
public record SingleUse(CatalogProblem used, CatalogProblem expired) {

    /**
     * Requires that an answer is the one with which a link was used.
     *
     * @param check hash of the answer under the token
     * @throws ProblemException 409 for another answer, 410 if the link was not used: then it has expired meanwhile
     */
    public void requireSame(SingleUseLink link, byte[] check) {
        if (!link.isUsed()) {
            throw refuseExpired();
        }
        if (!MessageDigest.isEqual(Objects.requireNonNull(link.answerCheck()), check)) {
            throw refuseUsed();
        }
    }

    public ProblemException refuseUsed() {
        return ProblemException.of(
                used,
                "Jawaban dengan tautan ini sudah diterima. Satu tautan untuk satu jawaban.",
                "An answer with this link was received. A link takes one answer.");
    }

    public ProblemException refuseExpired() {
        return ProblemException.of(
                expired,
                "Masa berlaku tautan ini sudah habis. Mintalah tautan baru kepada petugas.",
                "This link has expired. Ask an officer for a new one.");
    }
}
