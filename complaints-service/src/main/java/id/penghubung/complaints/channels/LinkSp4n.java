package id.penghubung.complaints.channels;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Links complaints with their tracking ids at SP4N-LAPOR!, each with one, and finds them by it. */
@ApplicationScoped
public class LinkSp4n {

    private final Sp4nLinkTable links;
    private final ComplaintRepository complaints;
    private final Clock clock;

    LinkSp4n(Sp4nLinkTable links, ComplaintRepository complaints, Clock clock) {
        this.links = links;
        this.complaints = complaints;
        this.clock = clock;
    }

    /**
     * Links a complaint. A repetition changes nothing.
     *
     * @throws ProblemException 404 if there is no such complaint; 409 if the id is linked with another complaint, or the
     *     complaint with another id
     */
    @Transactional
    Sp4nLink link(UUID complaintId, String sp4nId, String by) {
        if (complaints.findByIdOptional(complaintId).isEmpty()) {
            throw ProblemException.notFound();
        }
        insert(complaintId, sp4nId, by);
        return links.find(sp4nId).orElseThrow();
    }

    /**
     * Links a complaint that the same transaction stores.
     *
     * @throws ProblemException 409 if the id is linked with another complaint
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void linkNew(UUID complaintId, String sp4nId, String by) {
        // The link refers to the complaint.
        complaints.flush();
        insert(complaintId, sp4nId, by);
    }

    /** @throws ProblemException 404 if no complaint has the id */
    Sp4nLink find(String sp4nId) {
        return Optional.of(sp4nId)
                .filter(Sp4nId::isPlausible)
                .flatMap(links::find)
                .orElseThrow(ProblemException::notFound);
    }

    private void insert(UUID complaintId, String sp4nId, String by) {
        if (links.insert(sp4nId, complaintId, by, clock.instant())) {
            return;
        }
        Optional<Sp4nLink> sameId = links.find(sp4nId);
        if (sameId.isPresent() && !sameId.get().complaintId().equals(complaintId)) {
            throw Sp4nProblem.SP4N_ID_LINKED.exception(sameId.get());
        }
        if (sameId.isEmpty()) {
            throw Sp4nProblem.COMPLAINT_HAS_SP4N_ID.exception(
                    links.findByComplaint(complaintId).orElseThrow());
        }
    }
}
