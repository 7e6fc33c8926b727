package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineState;

/** Indonesian names of the codes in a dossier. A code without a name, such as one that is added later, stands for itself. */
final class DossierLabels {

    private DossierLabels() {}

    /** @param status a status of a complaint, or of an entry of its timeline */
    static String complaintStatus(String status) {
        return switch (status) {
            case "SUBMITTED" -> "disampaikan";
            case "IN_TRIAGE" -> "menunggu penentuan instansi";
            case "FORWARDED" -> "diteruskan kepada instansi";
            case "IN_PROGRESS" -> "ditangani instansi";
            case "NEEDS_INFORMATION" -> "menunggu keterangan pelapor";
            case "RESPONDED" -> "dijawab";
            case "CLOSED" -> "ditutup";
            case "WITHDRAWN" -> "dicabut";
            case "RECALLED" -> "ditarik kembali";
            case "ARCHIVED" -> "diarsipkan";
            default -> status;
        };
    }

    static String caseStatus(String status) {
        return switch (status) {
            case "OPEN" -> "belum diterima instansi";
            case "ACKNOWLEDGED" -> "ditangani";
            case "WAITING" -> "menunggu keterangan pelapor";
            case "RESOLVED" -> "dijawab";
            case "RETURNED" -> "dikembalikan";
            case "WITHDRAWN" -> "dicabut";
            case "MERGED" -> "digabung";
            default -> status;
        };
    }

    static String stage(DeadlineStage stage) {
        return switch (stage) {
            case VERIFICATION -> "Verifikasi";
            case COMPLETENESS_REPLY -> "Pemberitahuan kelengkapan";
            case FIRST_FOLLOW_UP -> "Tindak lanjut pertama";
            case RESOLUTION -> "Penyelesaian";
            case REPORTER_REPLY -> "Tanggapan pelapor";
            case SUPERIOR_REVIEW -> "Keputusan atasan";
            case INFORMATION_REPLY -> "Jawaban pelapor";
            case COMPLETION_BY_REPORTER -> "Kelengkapan dari pelapor";
            case OUTER_LIMIT -> "Penyelesaian dalam batas 60 hari";
            case CLARIFICATION -> "Klarifikasi";
            case CORRECTIVE_ACTION -> "Tindakan korektif";
            case RECOMMENDATION -> "Pelaksanaan rekomendasi";
            case REPORTER_COMMENT_ON_FINDINGS -> "Tanggapan pelapor atas temuan";
            case HEARING -> "Kehadiran";
            case AGREEMENT -> "Kesepakatan";
            case REPLY -> "Jawaban";
        };
    }

    static String state(DeadlineState state) {
        return switch (state) {
            case RUNNING -> "berjalan";
            case SUSPENDED -> "ditangguhkan";
            case MET -> "terpenuhi";
            case BREACHED -> "terlampaui";
            case CANCELLED -> "tidak berlaku lagi";
        };
    }

    static String entry(EntryType type) {
        return switch (type) {
            case OPENED -> "kasus dibuka";
            case ACKNOWLEDGED -> "diterima instansi";
            case FOLLOW_UP -> "tindak lanjut";
            case RESOLVED -> "jawaban";
            case RETURNED -> "dikembalikan";
            case WITHDRAWN -> "dicabut pelapor";
            case COMPLAINT_VERIFIED -> "pengaduan diverifikasi";
            case CLASSIFICATION_CORRECTED -> "klasifikasi dikoreksi";
            case RECALLED -> "ditarik kembali oleh koordinator";
            case MERGED -> "digabung dengan laporan lain";
            case DEADLINE_BREACHED -> "batas waktu terlampaui";
            case DEADLINE_MOVED -> "batas waktu berubah";
            case DEADLINE_CANCELLED -> "batas waktu tidak berlaku lagi";
            case INFORMATION_REQUESTED -> "keterangan diminta dari pelapor";
            case INFORMATION_REQUEST_ENDED -> "permintaan keterangan berakhir";
            case INFORMATION_PROVIDED -> "keterangan dari pelapor";
            case MEETING_PROPOSED -> "pertemuan diusulkan";
            case INTERIM_ANSWER -> "jawaban sementara";
            case ATTACHED -> "berkas dilampirkan";
            default -> type.name();
        };
    }

    /** @param role a role of the timeline of a complaint, or of the audit record of a case */
    static String role(String role) {
        return switch (role) {
            case "REPORTER", "reporter" -> "pelapor";
            case "AGENCY" -> "instansi";
            case "COORDINATOR", "coordinator" -> "koordinator";
            case "SYSTEM", "system" -> "sistem";
            case "focal-point" -> "pejabat penghubung";
            case "agency-head" -> "pimpinan instansi";
            case "ombudsman" -> "Ombudsman";
            case "secretary" -> "sekretaris daerah";
            case "admin" -> "pengelola sistem";
            default -> role;
        };
    }

    static String ground(String ground) {
        return switch (ground) {
            case "OVERDUE" -> "instansi melewati batas waktu menjawab";
            case "UNSATISFACTORY_ANSWER" -> "jawaban instansi tidak memuaskan";
            default -> ground;
        };
    }
}
