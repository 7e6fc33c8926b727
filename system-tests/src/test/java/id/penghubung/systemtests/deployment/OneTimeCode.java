package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of an authenticator (RFC 6238: SHA-1, six digits, thirty seconds). */
final class OneTimeCode {

    private static final int STEP_SECONDS = 30;

    private OneTimeCode() {}

    /** Returns a code that is not valid in the current time step or the two before and after it. */
    static String wrong(String secret) {
        var valid = IntStream.rangeClosed(-2, 2)
                .mapToObj(steps -> of(secret, steps))
                .toList();
        return IntStream.range(0, 1_000_000)
                .mapToObj("%06d"::formatted)
                .filter(code -> !valid.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** @param steps number of time steps of thirty seconds after the current one */
    static String of(String secret, int steps) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            long counter = Instant.now().getEpochSecond() / STEP_SECONDS + steps;
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
