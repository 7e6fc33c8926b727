package id.penghubung.complaints.referral;

import id.penghubung.complaints.personaldata.ErasedReplies;
import id.penghubung.kit.idempotency.IdempotentReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to referrals. With an {@code Idempotency-Key}, the first reply is stored and returned to repeated requests. */
@ApplicationScoped
public class ReferralReplies implements ErasedReplies {

    private final IdempotentReplies replies;

    ReferralReplies(IdempotentReplies replies) {
        this.replies = replies;
    }

    /**
     * Executes the work once for a key.
     *
     * @param scope the caller and the complaint for which the key is valid
     */
    public Response once(String scope, @Nullable String key, ReferralRequest request, Supplier<ReferralView> work) {
        return replies.executeOnce(
                        scope,
                        key,
                        request,
                        () -> replies.reply(Response.Status.CREATED.getStatusCode(), Map.of(), work.get())
                                .withoutCaching())
                .toResponse();
    }

    @Override
    public List<String> changesOfReporter() {
        return List.of("referral");
    }
}
