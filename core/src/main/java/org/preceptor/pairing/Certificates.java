package org.preceptor.pairing;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preceptor.Label;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

/** Digests the canonical input and reads the cut-offs off a placing. */
final class Certificates {

    private Certificates() {}

    static Pairing.Certificate of(
            Compiled compiled, PairingPolicy policy, int[] hostOf, long proposals, String digest) {
        ImmutableSortedMap.Builder<Place, Pairing.CutOff> cutOffs = ImmutableSortedMap.naturalOrder();
        int[] worst = worst(compiled, hostOf);
        int[] filled = filled(compiled, hostOf);
        for (int h = 0; h < filled.length; h++) {
            int capacity = compiled.openings[h].capacity();
            OptionalInt position = filled[h] >= capacity ? OptionalInt.of(worst[h] + 1) : OptionalInt.empty();
            cutOffs.put(compiled.openings[h].place(), new Pairing.CutOff(filled[h], capacity, position));
        }
        return new Pairing.Certificate(
                digest, stability(compiled, policy), policy.ties(), cutOffs.buildOrThrow(), proposals);
    }

    static int[] filled(Compiled compiled, int[] hostOf) {
        int[] filled = new int[compiled.openings.length];
        for (int h : hostOf) {
            if (h >= 0) {
                filled[h]++;
            }
        }
        return filled;
    }

    /** The worst list position among those at a place by wish, -1 when none. */
    static int[] worst(Compiled compiled, int[] hostOf) {
        int[] worst = new int[compiled.openings.length];
        Arrays.fill(worst, -1);
        Market market = compiled.strict();
        for (int a = 0; a < hostOf.length; a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                if (market.applicants.item[e] == hostOf[a]) {
                    worst[hostOf[a]] = Math.max(worst[hostOf[a]], market.hostRank[e]);
                }
            }
        }
        for (PairingProblem.Link link : Linked.inForce(compiled)) {
            if (!link.wishes().isEmpty()) {
                for (PersonId id : List.of(link.first(), link.second())) {
                    int a = compiled.traineeIndex.find(id);
                    if (hostOf[a] >= 0) {
                        worst[hostOf[a]] = Math.max(worst[hostOf[a]], market.hosts.position(hostOf[a], a));
                    }
                }
            }
        }
        return worst;
    }

    static Label stability(Compiled compiled, PairingPolicy policy) {
        if (compiled.problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            return policy.isPartnerMayTakeVacatedPost()
                    ? Label.of("choice function, partner may take the vacated post", "选择函数，伴侣可补空位")
                    : Label.of("choice function", "选择函数");
        } else if (!compiled.problem.bases().isEmpty() && policy.aim() == PairingPolicy.Aim.SUPER_STABLE) {
            return policy.aim().label();
        } else if (!compiled.problem.bases().isEmpty()) {
            return Label.of("two-level stability (student-project allocation)", "两级稳定");
        } else if (!policy.aim().isStable()) {
            return Label.of("none", "无");
        } else if (compiled.problem.distribution().hasTree()) {
            return Label.of("Kamada-Kojima stability for the declared targets and order", "鎌田—小島稳定（按既定目标与次序）");
        } else if (policy.aim() == PairingPolicy.Aim.STRONGLY_STABLE
                || policy.aim() == PairingPolicy.Aim.SUPER_STABLE
                || policy.aim() == PairingPolicy.Aim.CLOSING) {
            return policy.aim().label();
        }
        return compiled.problem.distribution().bindsPlaces()
                ? Label.of("stability by each place's order of seats", "按各处名额次序的稳定")
                : Label.of("weak stability", "弱稳定");
    }

    /** Hashes the canonical form that {@link PairingAudit} states; the auditor has its own. */
    static String digest(Compiled compiled, PairingPolicy policy) {
        PairingProblem problem = compiled.problem;
        Sink sink = new Sink();
        sink.text(problem.term().toString());
        sink.text(policy.aim().name());
        sink.text(policy.ties());
        sink.text(policy.unlisted().name());
        sink.text(Boolean.toString(policy.isPartnerMayTakeVacatedPost()));
        policy.tieNumbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> sink.text(e.getKey().value() + "=" + e.getValue()));
        Preference[] preferences = new Preference[compiled.openings.length];
        Arrays.setAll(preferences, h -> Wanted.preference(compiled, h));
        IntLists wishes = compiled.market.applicants;
        for (int a = 0; a < compiled.trainees.length; a++) {
            Trainee trainee = compiled.trainees[a];
            sink.text("trainee " + trainee.id().value() + " " + groups(trainee));
            for (int e = wishes.start[a]; e < wishes.start[a + 1]; e++) {
                int h = wishes.item[e];
                String number = preferences[h] instanceof Preference.Declared declared
                        ? " " + declared.number().applyAsLong(trainee)
                        : "";
                sink.text(compiled.market.applicantTier[e] + " " + compiled.openings[h].place() + number);
            }
        }
        for (int h = 0; h < preferences.length; h++) {
            Opening opening = compiled.openings[h];
            String base = opening.base().map(HospitalId::toString).orElse("");
            sink.text("opening " + opening.place() + " " + opening.capacity() + " " + opening.minimum() + " " + base);
            sink.preference(preferences[h]);
        }
        sink.all(problem.fixed().stream().map(f -> f.trainee() + " " + f.place()));
        sink.all(problem.bases().stream().map(b -> b.base() + " " + b.capacity()));
        sink.all(problem.links().stream().map(Object::toString));
        Distribution distribution = problem.distribution();
        sink.all(distribution.regions().stream().map(Object::toString));
        sink.all(distribution.regionOf().entrySet().stream().map(Object::toString));
        sink.all(distribution.targets().entrySet().stream().map(Object::toString));
        distribution.order().forEach(place -> sink.text(place.toString()));
        sink.all(distribution.reserves().stream().map(Object::toString));
        sink.all(distribution.groupCaps().stream().map(Object::toString));
        distribution.reversions().forEach(rule -> sink.text(rule.toString()));
        sink.all(distribution.nominations().entrySet().stream().map(Object::toString));
        sink.all(distribution.members().entrySet().stream().map(Object::toString));
        return sink.hex();
    }

    /** Groups in order, with a separator no name has. */
    private static String groups(Trainee trainee) {
        return trainee.groups().stream().sorted().collect(Collectors.joining("\u001f"));
    }

    private static final class Sink {
        private final Hasher hasher = Hashing.sha256().newHasher();

        void text(String text) {
            hasher.putString(text.length() + ":" + text, StandardCharsets.UTF_8);
        }

        void all(Stream<String> texts) {
            texts.sorted().forEach(this::text);
        }

        void preference(Preference preference) {
            if (preference instanceof Preference.Named named) {
                named.groups().forEach(group -> {
                    text("group");
                    all(group.stream().map(PersonId::toString));
                });
            } else if (preference instanceof Preference.Scored scored) {
                scored.scores().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(e -> text(e.getKey().value() + "=" + e.getValue()));
            } else if (preference instanceof Preference.Declared declared) {
                text("declared " + declared.name());
            } else if (preference instanceof Preference.ByPlace places) {
                places.groups().forEach(group -> {
                    text("places");
                    all(group.stream().map(Place::toString));
                });
            }
        }

        String hex() {
            return hasher.hash().toString();
        }
    }
}
