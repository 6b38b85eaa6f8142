package org.preceptor.pairing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preceptor.roster.PersonId;

/** The auditor's own computation of the digest, from the problem and the canonical form that {@link PairingAudit} states. */
final class AuditDigest {

    private final MessageDigest hash;
    private final PairingProblem problem;
    private final AuditRules rules;

    private AuditDigest(PairingProblem problem, AuditRules rules) {
        this.problem = problem;
        this.rules = rules;
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(PairingProblem problem, PairingPolicy policy, AuditRules rules) {
        AuditDigest digest = new AuditDigest(problem, rules);
        digest.word(problem.term());
        digest.word(policy.aim());
        digest.word(policy.ties());
        digest.word(policy.unlisted());
        digest.word(policy.isPartnerMayTakeVacatedPost());
        new TreeMap<>(policy.tieNumbers()).forEach((id, number) -> digest.word(id.value() + "=" + number));
        digest.people();
        digest.openings();
        digest.rest();
        return HexFormat.of().formatHex(digest.hash.digest());
    }

    private void word(Object word) {
        String text = word.toString();
        hash.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
    }

    private void sorted(Iterable<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.toString()));
        texts.sort(null);
        texts.forEach(this::word);
    }

    private Map<Place, Opening> byPlace() {
        Map<Place, Opening> first = new TreeMap<>();
        problem.openings().forEach(o -> first.putIfAbsent(o.place(), o));
        return first;
    }

    private void people() {
        Map<PersonId, Trainee> people = new TreeMap<>();
        problem.trainees().forEach(t -> people.putIfAbsent(t.id(), t));
        Map<Place, Opening> openings = new HashMap<>(byPlace());
        Set<PersonId> decided = new HashSet<>();
        problem.fixed().stream().filter(f -> openings.containsKey(f.place())).forEach(f -> decided.add(f.trainee()));
        for (Trainee trainee : people.values()) {
            word("trainee " + trainee.id().value() + " " + String.join("\u001f", new TreeSet<>(trainee.groups())));
            if (decided.contains(trainee.id())) {
                continue;
            }
            Set<Place> told = new HashSet<>();
            for (int g = 0; g < trainee.willingness().groups().size(); g++) {
                for (Place place :
                        trainee.willingness().groups().get(g).stream().sorted().toList()) {
                    Opening opening = openings.get(place);
                    if (opening != null && told.add(place) && rules.allows(trainee, opening)) {
                        word(g + " " + place + declared(opening, trainee));
                    }
                }
            }
        }
    }

    private String declared(Opening opening, Trainee trainee) {
        return AuditOrder.preference(problem, opening) instanceof Preference.Declared d
                ? " " + d.number().applyAsLong(trainee)
                : "";
    }

    private void openings() {
        for (Opening opening : byPlace().values()) {
            word("opening " + opening.place() + " " + opening.capacity() + " " + opening.minimum() + " "
                    + opening.base().map(Object::toString).orElse(""));
            order(AuditOrder.preference(problem, opening));
        }
    }

    private void order(Preference preference) {
        if (preference instanceof Preference.Named named) {
            for (List<PersonId> group : named.groups()) {
                word("group");
                sorted(group);
            }
        } else if (preference instanceof Preference.Scored scored) {
            new TreeMap<>(scored.scores()).forEach((id, score) -> word(id.value() + "=" + score));
        } else if (preference instanceof Preference.Declared declared) {
            word("declared " + declared.name());
        } else if (preference instanceof Preference.ByPlace byPlace) {
            for (List<Place> group : byPlace.groups()) {
                word("places");
                sorted(group);
            }
        }
    }

    private void rest() {
        sorted(problem.fixed().stream().map(f -> f.trainee() + " " + f.place()).toList());
        sorted(problem.bases().stream().map(b -> b.base() + " " + b.capacity()).toList());
        sorted(problem.links());
        Distribution spread = problem.distribution();
        sorted(spread.regions());
        sorted(spread.regionOf().entrySet());
        sorted(spread.targets().entrySet());
        spread.order().forEach(this::word);
        sorted(spread.reserves());
        sorted(spread.groupCaps());
        spread.reversions().forEach(this::word);
        sorted(spread.nominations().entrySet());
        sorted(spread.members().entrySet());
    }
}
