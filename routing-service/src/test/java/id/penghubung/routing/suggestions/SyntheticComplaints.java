package id.penghubung.routing.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented complaints in the colloquial Indonesian of reporters, always the same for a seed: 22 agencies of very different
 * frequency that share many of their words, misspelt and shortened words, inflected forms, places, a share of wrong
 * decisions, and topics that come and go with the months.
 */
final class SyntheticComplaints {

    /** Agency, its relative frequency, the agency with which it is often mistaken, and its topics. */
    private record Profile(String agency, int frequency, String similar, List<List<String>> topics) {}

    private static final List<Profile> PROFILES = List.of(
            profile(
                    "dpupr",
                    200,
                    "kelurahan",
                    "jalan lubang aspal rusak tambal genangan",
                    "trotoar drainase gorong selokan tutup beton",
                    "jembatan retak ambles longsor talud"),
            profile(
                    "dlh",
                    150,
                    "kelurahan",
                    "sampah tumpuk angkut truk bau buang liar",
                    "pohon tumbang pangkas taman ranting kabel",
                    "limbah pabrik sungai cemar asap bakar"),
            profile(
                    "dishub",
                    130,
                    "satpol",
                    "parkir liar jukir tarif trotoar motor",
                    "lampu merah traffic light mati macet simpang",
                    "penerangan jalan lampu padam tiang gelap",
                    "angkot bus halte rute terminal sopir"),
            profile(
                    "dukcapil",
                    110,
                    "kecamatan",
                    "ktp rekam cetak blangko antri",
                    "kk akta lahir online berkas loket",
                    "pindah domisili nik data aktif"),
            profile(
                    "satpol",
                    80,
                    "dishub",
                    "pedagang kaki lima trotoar lapak tertib",
                    "pengemis anak jalanan bising karaoke malam",
                    "reklame bangunan izin bongkar segel"),
            profile("pdam", 70, "dpupr", "air mati keruh pipa bocor meteran", "tagihan rekening air naik pelanggan"),
            profile(
                    "dinkes",
                    60,
                    "rsud",
                    "puskesmas antri dokter obat layan",
                    "vaksin dbd fogging nyamuk demam",
                    "bpjs rujuk faskes pasien"),
            profile(
                    "disdik",
                    60,
                    "kecamatan",
                    "sekolah guru siswa pungut spp seragam",
                    "ppdb zonasi daftar sekolah siswa",
                    "kelas bocor gedung sekolah rusak kursi"),
            profile(
                    "dinsos",
                    55,
                    "kecamatan",
                    "bansos pkh miskin dapat bantu data",
                    "lansia telantar disabilitas kursi roda bantu",
                    "dtks bpjs pbi aktif miskin"),
            profile(
                    "bpbd",
                    25,
                    "dpupr",
                    "banjir genang evakuasi logistik posko",
                    "longsor tebing gempa rumah rusak bantu"),
            profile("damkar", 15, "bpbd", "kebakaran api asap padam mobil", "ular tawon sarang evakuasi rumah"),
            profile("dpmptsp", 22, "dukcapil", "izin usaha oss nib lambat", "imb pbg bangunan berkas syarat"),
            profile(
                    "disdag",
                    22,
                    "satpol",
                    "pasar kios pedagang retribusi lapak",
                    "minyak goreng beras harga naik langka gas elpiji"),
            profile(
                    "disnaker",
                    18,
                    "dpmptsp",
                    "gaji umr perusahaan phk pesangon buruh",
                    "lowongan kerja pelatihan kartu kuning"),
            profile(
                    "bapenda",
                    18,
                    "dpmptsp",
                    "pajak pbb bayar sppt tagihan naik",
                    "pajak restoran reklame retribusi denda"),
            profile(
                    "rsud",
                    18,
                    "dinkes",
                    "rumah sakit igd pasien kamar perawat dokter",
                    "antri poli farmasi obat bpjs"),
            profile(
                    "kecamatan",
                    30,
                    "kelurahan",
                    "camat surat kantor pegawai layan lambat",
                    "surat waris tanah tanda tangan camat"),
            profile(
                    "kelurahan",
                    30,
                    "kecamatan",
                    "lurah rt rw surat kantor pungut",
                    "kerja bakti selokan warga rt balai"),
            profile(
                    "disperkim",
                    15,
                    "dpupr",
                    "rusun rumah tidak layak huni bedah",
                    "makam lahan fasum perumahan pengembang"),
            profile("dispora", 8, "dlh", "lapangan gor sewa olahraga stadion rumput"),
            profile(
                    "diskominfo",
                    8,
                    "dukcapil",
                    "wifi publik internet aplikasi error login",
                    "menara telekomunikasi kabel fiber semrawut"),
            profile("disbudpar", 6, "dispora", "wisata candi tiket museum loket kotor"));

    private static final List<String> COMMON = List.of("""
            mohon yang di tolong pak sudah lama tidak bisa kami warga ini ada dan untuk segera tindak lanjut dengan dari \
            kapan kenapa selalu sering sekali ganggu bahaya kecewa lapor adu jawab petugas dinas pemerintah kota depan \
            dekat rumah jalan gang perumahan pagi malam hari bulan anak ibu motor mobil lewat bapak walikota terima kasih \
            harap cek lokasi foto bukti terlampir info masyarakat umum pihak terkait""".split(" "));

    private static final int MONTHS_OF_TOPIC = 5;

    private final Random random;
    private final List<String> places = new ArrayList<>();

    private SyntheticComplaints(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            places.add(name());
        }
    }

    /** Returns decisions by month, the same number in each. */
    static List<List<ConfirmedDecision>> months(long seed, int months, int decisionsOfMonth) {
        SyntheticComplaints complaints = new SyntheticComplaints(seed);
        List<List<ConfirmedDecision>> decisions = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<ConfirmedDecision> ofMonth = new ArrayList<>();
            for (int i = 0; i < decisionsOfMonth; i++) {
                ofMonth.add(complaints.next(month));
            }
            decisions.add(ofMonth);
        }
        return decisions;
    }

    private ConfirmedDecision next(int month) {
        Profile profile = profile(month);
        List<String> words = new ArrayList<>();
        addTopic(words, profile, month, 2 + random.nextInt(4));
        if (random.nextInt(100) < 40) {
            addTopic(words, random.nextInt(2) == 0 ? byCode(profile.similar) : any(), month, 1 + random.nextInt(3));
        }
        if (random.nextInt(100) < 8) {
            words.add(profile.agency);
        }
        int common = 6 + random.nextInt(25);
        for (int i = 0; i < common; i++) {
            words.add(random.nextInt(words.size() + 1), frequent(COMMON));
        }
        words.add(frequent(places));
        words.add(name());
        String agency = random.nextInt(100) < 4 ? profile.similar : profile.agency;
        return new ConfirmedDecision(written(words), agency);
    }

    private Profile profile(int month) {
        int sum = PROFILES.stream().mapToInt(each -> frequency(each, month)).sum();
        int draw = random.nextInt(sum);
        for (Profile each : PROFILES) {
            draw -= frequency(each, month);
            if (draw < 0) {
                return each;
            }
        }
        return PROFILES.getLast();
    }

    /** Half as much again in some months, and half as much less in others. */
    private int frequency(Profile profile, int month) {
        double season = Math.sin(2 * Math.PI * month / 12 + profile.agency.hashCode() % 7);
        return Math.max(1, (int) (profile.frequency * (1 + season / 2)));
    }

    private void addTopic(List<String> words, Profile profile, int month, int count) {
        List<String> topic = profile.topics.get(
                random.nextInt(4) == 0 ? random.nextInt(profile.topics.size()) : month / 3 % profile.topics.size());
        for (int i = 0; i < count; i++) {
            words.add(topic.get(random.nextInt(topic.size())));
        }
        if (random.nextInt(4) == 0) {
            // Words of a time: names of programmes, roads and events.
            words.add("program" + profile.agency.charAt(0) + month / MONTHS_OF_TOPIC);
        }
    }

    private Profile any() {
        return PROFILES.get(random.nextInt(PROFILES.size()));
    }

    private static Profile byCode(String agency) {
        return PROFILES.stream()
                .filter(profile -> profile.agency.equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a word of the list; the first ones are much more frequent than the last ones. */
    private String frequent(List<String> words) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String written(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(misspelt(inflected(word))).append(random.nextInt(9) == 0 ? ". " : " ");
        }
        if (random.nextInt(12) == 0) {
            text.append("hub 08").append(100_000_000 + random.nextInt(899_999_999));
        }
        return text.toString();
    }

    private String inflected(String word) {
        return switch (random.nextInt(14)) {
            case 0 -> word + "nya";
            case 1 -> "di" + word;
            case 2 -> "me" + word + "kan";
            case 3 -> "pe" + word + "an";
            default -> word;
        };
    }

    private String misspelt(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(20)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.replaceAll("[aeiou]", "");
            case 3 -> word.toUpperCase(Locale.ROOT);
            default -> word;
        };
    }

    private String name() {
        String consonants = "bcdgjklmnprstw";
        String vowels = "aiueo";
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append(vowels.charAt(random.nextInt(vowels.length())));
        }
        return name.toString();
    }

    private static Profile profile(String agency, int frequency, String similar, String... topics) {
        return new Profile(
                agency,
                frequency,
                similar,
                List.of(topics).stream().map(topic -> List.of(topic.split(" "))).toList());
    }
}
