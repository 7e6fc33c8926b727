package id.penghubung.focalpoint.ombudsman.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineExplanationView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.CaseDossiers;
import id.penghubung.focalpoint.ombudsman.CaseDossiers.CaseDossier;
import id.penghubung.focalpoint.ombudsman.CaseDossiers.CaseFile;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.signing.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Assembles the dossier of a referred complaint, signs it, and records that it was issued. */
@ApplicationScoped
class DossierService {

    private static final String JSON = "application/json";

    private final ComplaintPartClient complaints;
    private final CaseDossiers cases;
    private final MatterDirectory matters;
    private final AgencyStructure structure;
    private final DossierPdf pdf;
    private final SigningKeys keys;
    private final DossierTable issued;
    private final ObjectWriter json;
    private final Clock clock;

    DossierService(
            ComplaintPartClient complaints,
            CaseDossiers cases,
            MatterDirectory matters,
            AgencyStructure structure,
            DossierPdf pdf,
            SigningKeys keys,
            DossierTable issued,
            ObjectMapper json,
            Clock clock) {
        this.complaints = complaints;
        this.cases = cases;
        this.matters = matters;
        this.structure = structure;
        this.pdf = pdf;
        this.keys = keys;
        this.issued = issued;
        this.json = json.writerWithDefaultPrettyPrinter();
        this.clock = clock;
    }

    /** The cases as they stand in {@code kasus.json}. */
    private record CaseJson(
            UUID caseId,
            String agencyCode,
            int round,
            String status,
            Instant openedAt,
            List<DeadlineExplanationView> deadlines,
            List<EntryView> entries,
            List<AttachmentView> attachments) {

        static CaseJson of(CaseDossier agencyCase) {
            return new CaseJson(
                    agencyCase.caseId(),
                    agencyCase.agencyCode(),
                    agencyCase.round(),
                    agencyCase.status(),
                    agencyCase.openedAt(),
                    agencyCase.deadlines(),
                    agencyCase.entries(),
                    agencyCase.attachments().stream().map(CaseFile::attachment).toList());
        }
    }

    /**
     * Assembles a dossier.
     *
     * @param authorization the {@code Authorization} header of the caller's request
     * @throws ProblemException 404 if the complaint was not referred, or its matter is hidden from the caller; 409 if the
     *     complaint is too large; 503 if complaints-service does not answer, or there is no signing key
     */
    Dossier issue(UUID complaintId, Caller caller, String authorization) {
        if (matters.hidesComplaint(complaintId, caller)) {
            throw ProblemException.notFound();
        }
        String keyId = keys.keyId().orElseThrow(DossierProblem::noSigningKey);
        ComplaintPart complaint = complaints.read(complaintId, authorization);
        List<CaseDossier> caseDossiers = cases.of(complaintId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<DossierPart> parts = new ArrayList<>();
        Map<String, String> agencies = agencyNames(complaint, caseDossiers);
        parts.add(new DossierPart.Written(
                "berkas.pdf", "application/pdf", pdf.write(complaint, caseDossiers, agencies, now)));
        parts.add(new DossierPart.Written("laporan.json", JSON, complaint.json()));
        parts.add(new DossierPart.Written(
                "kasus.json",
                JSON,
                write(caseDossiers.stream().map(CaseJson::of).toList())));
        List<DossierPart> files = files(caseDossiers);
        parts.addAll(files.stream().filter(file -> !file.isMissing()).toList());
        byte[] manifest = write(new Manifest(
                Manifest.FORMAT,
                complaintId,
                complaint.trackingNumber(),
                now,
                parts.stream().map(Manifest.Entry::of).toList(),
                files.stream()
                        .filter(DossierPart::isMissing)
                        .map(Manifest.Entry::of)
                        .toList()));
        String signature = keys.sign(manifest);
        issued.insert(new DossierTable.Issued(
                complaintId,
                caller.account(),
                complaint.hasReporter(),
                keyId,
                HexFormat.of().formatHex(Digests.sha256(manifest)),
                now));
        return new Dossier(complaint.trackingNumber(), now, manifest, signature, parts);
    }

    /** Returns the files of all cases, numbered in their order. */
    private static List<DossierPart> files(List<CaseDossier> caseDossiers) {
        List<DossierPart> files = new ArrayList<>();
        for (CaseDossier agencyCase : caseDossiers) {
            for (CaseFile file : agencyCase.attachments()) {
                files.add(DossierPart.Stored.of(file, files.size() + 1));
            }
        }
        return files;
    }

    private Map<String, String> agencyNames(ComplaintPart complaint, List<CaseDossier> caseDossiers) {
        Set<String> codes = new HashSet<>(complaint.tree().findValuesAsText("agencyCode"));
        caseDossiers.forEach(agencyCase -> codes.add(agencyCase.agencyCode()));
        return structure.names(codes);
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
