package id.penghubung.quality.improvements.sources;

import id.penghubung.quality.forums.AgreementListener;
import id.penghubung.quality.forums.AgreementState;
import id.penghubung.quality.forums.ForumAgreement;
import id.penghubung.quality.improvements.ImprovementActions;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.improvements.NewImprovement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Opens an action for each agreement of a consultation forum (PermenPANRB 16/2017), and completes it when the agreement is carried out. */
@ApplicationScoped
class ForumImprovements implements AgreementListener {

    private final ImprovementActions actions;

    ForumImprovements(ImprovementActions actions) {
        this.actions = actions;
    }

    @Override
    public void changed(ForumAgreement agreement) {
        String reference = agreement.id().toString();
        actions.open(new NewImprovement(
                ImprovementSource.FORUM,
                reference,
                agreement.unitCode(),
                null,
                agreement.text(),
                agreement.owner(),
                agreement.dueOn()));
        if (agreement.state() == AgreementState.DONE) {
            actions.complete(
                    ImprovementSource.FORUM,
                    reference,
                    Objects.requireNonNull(agreement.completedOn()),
                    "Dicatat sebagai tindak lanjut kesepakatan forum " + agreement.forumId() + ".");
        }
    }
}
