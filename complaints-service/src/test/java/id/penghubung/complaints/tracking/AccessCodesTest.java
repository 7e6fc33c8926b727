package id.penghubung.complaints.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessCodesTest {

    private static final UUID COMPLAINT = UUID.randomUUID();

    private final AccessCodes codes = new AccessCodes();

    @Test
    void shouldAcceptACodeInLowerCaseAndWithSpaces() {
        String code = codes.random();
        String hash = codes.hash(COMPLAINT, code);

        String typed = " " + code.toLowerCase().replace('-', ' ');

        assertThat(codes.matches(COMPLAINT, typed, hash)).isTrue();
    }

    @Test
    void shouldRefuseEveryOtherCode() {
        String hash = codes.hash(COMPLAINT, codes.random());

        assertThat(codes.matches(COMPLAINT, codes.random(), hash)).isFalse();
        assertThat(codes.matches(COMPLAINT, "", hash)).isFalse();
        assertThat(codes.matches(COMPLAINT, "", null)).isFalse();
    }

    @Test
    void shouldHashTheSameCodeDifferentlyForEachComplaint() {
        String code = codes.random();

        String hash = codes.hash(COMPLAINT, code);
        String ofAnother = codes.hash(UUID.randomUUID(), code);

        assertThat(hash).isNotEqualTo(ofAnother);
        assertThat(codes.matches(UUID.randomUUID(), code, hash)).isFalse();
    }
}
