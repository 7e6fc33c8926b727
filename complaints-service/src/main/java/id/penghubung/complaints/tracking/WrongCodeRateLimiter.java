package id.penghubung.complaints.tracking;

import id.penghubung.kit.limits.ClientRateLimit;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Rate limit for clients that send wrong access codes. The length of the codes protects the secret, not this limit.
 * Therefore it never blocks a right code, counts only in memory, and counts separately in each replica.
 */
@ApplicationScoped
class WrongCodeRateLimiter {

    private final ClientRateLimit limit;

    WrongCodeRateLimiter(TrackingSettings settings) {
        this.limit = new ClientRateLimit(
                settings.wrongCodesPerClient(), settings.wrongCodesWindow(), settings.countedClients());
    }

    /**
     * Counts a wrong code.
     *
     * @param client network address of the caller
     * @throws ProblemException 429 with {@code Retry-After} in seconds if the client has sent too many wrong codes
     */
    void recordWrongCode(String client) {
        limit.count(
                client,
                "Terlalu banyak kode yang salah. Periksa kodenya; kode yang benar tetap diterima.",
                "Too many wrong codes. Check the code; the right one is accepted at any time.");
    }
}
