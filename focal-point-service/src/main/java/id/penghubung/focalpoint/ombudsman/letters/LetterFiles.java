package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.ombudsman.MatterFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the letters to which files are attached. */
@ApplicationScoped
class LetterFiles implements MatterFiles {

    private final AttachmentService attachments;
    private final LetterRepository letters;

    LetterFiles(AttachmentService attachments, LetterRepository letters) {
        this.attachments = attachments;
        this.letters = letters;
    }

    @Override
    public boolean isOf(UUID matterId, UUID fileId) {
        UUID letterId = attachments.ownersOf(List.of(fileId)).get(fileId);
        return letterId != null && letters.count("id = ?1 and matterId = ?2", letterId, matterId) > 0;
    }

    @Override
    public Set<UUID> ofAgency(String agencyCode, Collection<UUID> fileIds) {
        Map<UUID, UUID> letterOfFile = attachments.ownersOf(fileIds);
        Set<UUID> ofAgency = letters.ofAgency(agencyCode, letterOfFile.values());
        return letterOfFile.entrySet().stream()
                .filter(file -> ofAgency.contains(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
