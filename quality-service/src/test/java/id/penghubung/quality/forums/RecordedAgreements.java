package id.penghubung.quality.forums;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feature that follows agreements up. */
@ApplicationScoped
public class RecordedAgreements implements AgreementListener {

    private final List<ForumAgreement> changes = new CopyOnWriteArrayList<>();

    @Override
    public void changed(ForumAgreement agreement) {
        changes.add(agreement);
    }

    public List<ForumAgreement> of(UUID forumId) {
        return changes.stream()
                .filter(change -> change.forumId().equals(forumId))
                .toList();
    }
}
