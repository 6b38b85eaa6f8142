package org.preceptor.pairing;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.preceptor.Label;

/** Digests the canonical input and reads the cut-offs off a placing. */
final class Certificates {

    private Certificates() {}

    static Pairing.Certificate of(Compiled compiled, PairingPolicy policy, int[] hostOf, long proposals) {
        ImmutableSortedMap.Builder<Place, Pairing.CutOff> cutOffs = ImmutableSortedMap.naturalOrder();
        int[] worst = worst(compiled, hostOf);
        int[] filled = filled(compiled, hostOf);
        for (int h = 0; h < filled.length; h++) {
            int capacity = compiled.openings[h].capacity();
            OptionalInt position = filled[h] >= capacity ? OptionalInt.of(worst[h] + 1) : OptionalInt.empty();
            cutOffs.put(compiled.openings[h].place(), new Pairing.CutOff(filled[h], capacity, position));
        }
        return new Pairing.Certificate(
                digest(compiled, policy),
                stability(compiled, policy),
                policy.ties(),
                cutOffs.buildOrThrow(),
                proposals);
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
        return worst;
    }

    static Label stability(Compiled compiled, PairingPolicy policy) {
        if (compiled.problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            return policy.isPartnerMayTakeVacatedPost()
                    ? Label.of("choice function, partner may take the vacated post", "选择函数，伴侣可补空位")
                    : Label.of("choice function", "选择函数");
        } else if (!compiled.problem.bases().isEmpty()) {
            return Label.of("two-level stability (student-project allocation)", "两级稳定");
        } else if (!compiled.problem.distribution().isEmpty()) {
            return Label.of("Kamada-Kojima stability for the declared targets and order", "鎌田—小島稳定（按既定目标与次序）");
        } else if (policy.aim() == PairingPolicy.Aim.STRONGLY_STABLE
                || policy.aim() == PairingPolicy.Aim.SUPER_STABLE) {
            return policy.aim().label();
        }
        return policy.aim().isStable() ? Label.of("weak stability", "弱稳定") : Label.of("none", "无");
    }

    static String digest(Compiled compiled, PairingPolicy policy) {
        Sink sink = new Sink();
        sink.text(compiled.problem.term().toString());
        sink.text(policy.aim() + " " + policy.ties() + " " + policy.unlisted() + " "
                + policy.isPartnerMayTakeVacatedPost());
        for (Trainee trainee : compiled.trainees) {
            sink.text(trainee.id().value());
        }
        for (Opening opening : compiled.openings) {
            sink.text(opening.place().toString());
            sink.number(opening.capacity());
            sink.number(opening.minimum());
        }
        sink.numbers(compiled.market.applicants.start);
        sink.numbers(compiled.market.applicants.item);
        sink.numbers(compiled.market.applicantTier);
        sink.numbers(compiled.market.hosts.start);
        sink.numbers(compiled.market.hosts.item);
        sink.numbers(compiled.market.hostTier);
        sink.numbers(compiled.fixedTo);
        compiled.problem.bases().stream()
                .sorted(Comparator.comparing(PairingProblem.BaseCap::base))
                .forEach(b -> sink.text(b.base() + " " + b.capacity()));
        compiled.problem.links().stream().map(Object::toString).sorted().forEach(sink::text);
        sink.text(compiled.problem.distribution().regions().stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString());
        sink.text(new TreeMap<>(compiled.problem.distribution().regionOf()).toString());
        sink.text(new TreeMap<>(compiled.problem.distribution().targets()).toString());
        sink.text(compiled.problem.distribution().order().toString());
        sink.text(compiled.problem.distribution().reserves().stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString());
        sink.text(compiled.problem.distribution().groupCaps().stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString());
        return sink.hex();
    }

    private static final class Sink {
        private final Hasher hasher = Hashing.sha256().newHasher();

        void text(String text) {
            hasher.putInt(text.length()).putUnencodedChars(text);
        }

        void number(int number) {
            hasher.putInt(number);
        }

        void numbers(int[] numbers) {
            hasher.putInt(numbers.length);
            for (int number : numbers) {
                hasher.putInt(number);
            }
        }

        String hex() {
            return hasher.hash().toString();
        }
    }
}
