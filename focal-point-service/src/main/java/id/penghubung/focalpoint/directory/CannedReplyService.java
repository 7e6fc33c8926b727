package id.penghubung.focalpoint.directory;

import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the canned replies of an agency. */
@ApplicationScoped
class CannedReplyService {

    private final AgencyRepository agencies;
    private final CannedReplyRepository replies;
    private final DirectoryChangeRepository history;
    private final IdGenerator ids;

    CannedReplyService(
            AgencyRepository agencies,
            CannedReplyRepository replies,
            DirectoryChangeRepository history,
            IdGenerator ids) {
        this.agencies = agencies;
        this.replies = replies;
        this.history = history;
        this.ids = ids;
    }

    /**
     * Returns one page of the replies of an agency in the order of their codes.
     *
     * @param last the code of the last reply of the page before
     */
    Page<CannedReplyView> page(String agencyCode, Optional<String> last, int size) {
        return Page.of(
                replies.after(agencyCode, last.orElse(null), size + 1),
                size,
                reply -> Cursor.at(reply.code()),
                CannedReply::view);
    }

    @Transactional
    CannedReplyView add(Editor editor, String agencyCode, CannedReplyRequest request) {
        agencies.lock(agencyCode);
        CannedReply reply = new CannedReply(ids.next(), agencyCode, request);
        requireCodeFree(reply);
        replies.persist(reply);
        replies.flush();
        history.add(editor, changed(reply), null, reply.view());
        return reply.view();
    }

    @Transactional
    CannedReplyView change(
            Editor editor, String agencyCode, UUID id, @Nullable String ifMatch, CannedReplyRequest request) {
        CannedReply reply = lock(agencyCode, id, ifMatch);
        if (!reply.code().equals(request.code())) {
            requireCodeFree(new CannedReply(id, agencyCode, request));
        }
        return history.record(editor, changed(reply), reply::view, () -> reply.change(request));
    }

    @Transactional
    void remove(Editor editor, String agencyCode, UUID id, @Nullable String ifMatch) {
        CannedReply reply = lock(agencyCode, id, ifMatch);
        replies.delete(reply);
        history.add(editor, changed(reply), reply.view(), null);
    }

    private CannedReply lock(String agencyCode, UUID id, @Nullable String ifMatch) {
        agencies.lock(agencyCode);
        CannedReply reply = replies.of(agencyCode, id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, reply.version());
        return reply;
    }

    private void requireCodeFree(CannedReply reply) {
        if (replies.ofCode(reply.agencyCode(), reply.code()).isPresent()) {
            throw ProblemException.of(
                    DirectoryProblem.CODE_TAKEN,
                    "Instansi ini sudah punya balasan dengan kode " + reply.code() + ".",
                    "This agency already has a reply with the code " + reply.code() + ".");
        }
    }

    private static Changed changed(CannedReply reply) {
        return new Changed(
                reply.agencyCode(), ChangeSubject.CANNED_REPLY, reply.id().toString());
    }
}
