package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** Every line of a certificate, and of the statement around it, computed afresh and compared. */
final class AuditCertificate {

    private final AuditLists lists;
    private final Claim claim;
    private final List<Finding> findings;

    AuditCertificate(AuditLists lists, Claim claim, List<Finding> findings) {
        this.lists = lists;
        this.claim = claim;
        this.findings = findings;
    }

    void check(PairingProblem declared) {
        claim.certificate().ifPresent(certificate -> {
            String digest = AuditDigest.of(declared, claim.policy(), new AuditRules(declared));
            if (!certificate.digest().equals(digest)) {
                findings.add(AuditCards.OTHER_INPUT
                        .error()
                        .actual(certificate.digest())
                        .expected(digest)
                        .build());
            }
            same(Label.of("tie key", "并列规则"), certificate.ties(), claim.policy().ties());
            same(Label.of("definition of stability", "稳定性定义"), certificate.stability(), definition());
            cutOffs(certificate);
        });
        claim.statement().ifPresent(said -> {
            statement(said);
            quotas(said, declared.distribution());
        });
    }

    /** How totals of sending regions were kept, and how many each reserve is said to have brought in. */
    private void quotas(Pairing.Statement statement, Distribution spread) {
        same(
                Label.of("how totals of sending regions are kept", "派出地区总额的落实方式"),
                statement.quotas().setting(),
                spread.setting(claim.policy()));
        for (Explanation.OfReserve said : statement.quotas().reserves()) {
            Place base = spread.place(said.reserve()).orElse(null);
            long admitted = lists.trainees.values().stream()
                    .filter(t -> base != null && base.equals(statement.pairs().get(t.id())))
                    .filter(t -> AuditReserves.isFor(spread, said.reserve(), t))
                    .count();
            same(Label.of("trainees of a reserve's group", "预留类别的人数"), (long) said.admitted(), admitted);
        }
    }

    private void same(Label what, Object said, Object is) {
        if (!said.equals(is)) {
            findings.add(AuditCards.CERTIFICATE
                    .error()
                    .with("what", what)
                    .actual(said.toString())
                    .expected(is.toString())
                    .build());
        }
    }

    private Label definition() {
        PairingProblem problem = lists.problem;
        PairingPolicy.Aim aim = claim.policy().aim();
        if (problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            return claim.policy().isPartnerMayTakeVacatedPost()
                    ? Label.of("choice function, partner may take the vacated post", "选择函数，伴侣可补空位")
                    : Label.of("choice function", "选择函数");
        }
        boolean named = aim == PairingPolicy.Aim.SUPER_STABLE
                || (problem.bases().isEmpty()
                        && !problem.distribution().bindsPlaces()
                        && (aim == PairingPolicy.Aim.STRONGLY_STABLE || aim == PairingPolicy.Aim.CLOSING));
        if (named) {
            return aim.label();
        } else if (!problem.bases().isEmpty()) {
            return Label.of("two-level stability (student-project allocation)", "两级稳定");
        } else if (aim.isStable() && problem.distribution().hasTree()) {
            return Label.of("Kamada-Kojima stability for the declared targets and order", "鎌田—小島稳定（按既定目标与次序）");
        }
        if (aim.isStable() && problem.distribution().bindsPlaces()) {
            return Label.of("stability by each place's order of seats", "按各处名额次序的稳定");
        }
        return aim.isStable() ? Label.of("weak stability", "弱稳定") : Label.of("none", "无");
    }

    private void cutOffs(Pairing.Certificate certificate) {
        Map<Place, Integer> ahead = ahead();
        Map<Place, Integer> filled = new HashMap<>();
        lists.places.values().forEach(place -> filled.merge(place, 1, Integer::sum));
        Set<Place> places = new HashSet<>(lists.openings.keySet());
        places.addAll(certificate.cutOffs().keySet());
        for (Place place : places.stream().sorted().toList()) {
            Opening opening = lists.openings.get(place);
            int n = filled.getOrDefault(place, 0);
            Pairing.CutOff is = opening == null
                    ? new Pairing.CutOff(0, 0, OptionalInt.empty())
                    : new Pairing.CutOff(
                            n,
                            opening.capacity(),
                            n < opening.capacity()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(
                                            lists.worst(place) == null ? 0 : 1 + ahead.getOrDefault(place, 0)));
            Pairing.CutOff said = certificate.cutOffs().get(place);
            if (!is.equals(said)) {
                findings.add(AuditCards.CUT_OFF
                        .error()
                        .at(Pointer.of("openings", place))
                        .actual(said == null ? "-" : text(said))
                        .expected(text(is))
                        .build());
            }
        }
    }

    private static String text(Pairing.CutOff cutOff) {
        return cutOff.filled() + "/" + cutOff.capacity()
                + (cutOff.position().isPresent() ? ", " + cutOff.position().getAsInt() : "");
    }

    /** For each place, how many of its list come before the last one admitted. */
    private Map<Place, Integer> ahead() {
        Map<Place, Integer> ahead = new HashMap<>();
        lists.openings.forEach((place, opening) -> {
            if (AuditOrder.preference(lists.problem, opening) instanceof Preference.Named named) {
                Set<PersonId> ids = new HashSet<>();
                named.groups().forEach(ids::addAll);
                ids.retainAll(lists.trainees.keySet());
                ids.forEach(id -> count(ahead, place, requireNonNull(lists.trainees.get(id))));
            }
        });
        for (Trainee trainee : lists.trainees.values()) {
            for (Place place : lists.wishes(trainee)) {
                Opening opening = requireNonNull(lists.openings.get(place));
                if (!(AuditOrder.preference(lists.problem, opening) instanceof Preference.Named)
                        && lists.wants(place, trainee)) {
                    count(ahead, place, trainee);
                }
            }
        }
        return ahead;
    }

    private void count(Map<Place, Integer> ahead, Place place, Trainee trainee) {
        Trainee worst = lists.worst(place);
        if (worst != null && lists.at(place).compare(trainee, worst) < 0) {
            ahead.merge(place, 1, Integer::sum);
        }
    }

    private void statement(Pairing.Statement statement) {
        same(Label.of("aim", "目标"), statement.aim(), claim.policy().aim());
        Set<PersonId> nowhere = new HashSet<>(lists.trainees.keySet());
        nowhere.removeAll(statement.pairs().keySet());
        same(Label.of("who is unplaced", "未安置者"), new HashSet<>(statement.unplaced()), nowhere);
        List<Integer> byChoice = new ArrayList<>();
        int unwished = 0;
        for (Trainee trainee : lists.trainees.values()) {
            Place own = statement.pairs().get(trainee.id());
            OptionalInt choice =
                    own == null ? OptionalInt.empty() : trainee.willingness().choiceOf(own);
            unwished += own != null && choice.isEmpty() ? 1 : 0;
            while (choice.isPresent() && byChoice.size() < choice.getAsInt()) {
                byChoice.add(0);
            }
            choice.ifPresent(k -> byChoice.set(k - 1, byChoice.get(k - 1) + 1));
        }
        same(
                Label.of("how the wishes fared", "志愿满足情况"),
                statement.profile(),
                new Pairing.Profile(
                        com.google.common.collect.ImmutableList.copyOf(byChoice), unwished, nowhere.size()));
        statement.explanations().forEach(each -> {
            if (!each.place()
                    .equals(java.util.Optional.ofNullable(statement.pairs().get(each.trainee())))) {
                same(Label.of("an explanation's place", "说明所列去处"), each.place(), statement.pairs());
            }
        });
    }
}
