package id.penghubung.quality.forums.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.forums.ForumSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProposalLimiterTest {

    private final ProposalLimiter limiter = new ProposalLimiter(new TwoAnHour());

    @Test
    void shouldRejectMoreProposalsOfAClientThanTheWindowAllows() {
        limiter.count("192.0.2.1");
        limiter.count("192.0.2.1");

        assertThatThrownBy(() -> limiter.count("192.0.2.1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.is(CommonProblem.TOO_MANY_REQUESTS))
                                .isTrue());
    }

    @Test
    void shouldCountEachClientAlone() {
        limiter.count("192.0.2.1");
        limiter.count("192.0.2.1");

        assertThatCode(() -> limiter.count("192.0.2.2")).doesNotThrowAnyException();
    }

    /** A client may use any address of its IPv6 network. */
    @Test
    void shouldCountAnIpv6NetworkAsOneClient() {
        limiter.count("2001:db8:0:1::1");
        limiter.count("2001:db8:0:1::2");

        assertThatThrownBy(() -> limiter.count("2001:db8:0:1:ffff::3")).isInstanceOf(ProblemException.class);
    }

    private record TwoAnHour() implements ForumSettings {

        @Override
        public int proposalsPerClient() {
            return 2;
        }

        @Override
        public Duration proposalsWindow() {
            return Duration.ofHours(1);
        }

        @Override
        public int countedClients() {
            return 100;
        }

        @Override
        public int proposalsPerForum() {
            return 100;
        }
    }
}
