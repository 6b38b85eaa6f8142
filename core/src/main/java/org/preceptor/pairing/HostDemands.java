package org.preceptor.pairing;

import org.preceptor.roster.Hospital;
import org.preceptor.rule.Finding;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/** What is asked of a host and of the way there: rank, discipline, home and site. */
final class HostDemands {
    private HostDemands() {}

    static RuleSet<Candidacy> hostRank(Hospital.Rank floor) {
        return PairingRules.broken(
                        PairingCards.HOST_BELOW_RANK,
                        c -> c.host().orElseThrow().isAtLeast(floor),
                        c -> {
                            Hospital host = c.host().orElseThrow();
                            return PairingCards.HOST_BELOW_RANK
                                    .error()
                                    .expected(floor.label())
                                    .actual(host.rank().orElseThrow().label());
                        })
                .when(c -> c.host().flatMap(Hospital::rank).isPresent());
    }

    static RuleSet<Candidacy> disciplineOffered() {
        return PairingRules.broken(
                        PairingCards.DISCIPLINE_NOT_OFFERED,
                        c -> c.host().orElseThrow().disciplines().contains(wished(c)),
                        c -> PairingCards.DISCIPLINE_NOT_OFFERED
                                .error()
                                .expected(wished(c).name()))
                .when(c -> c.host().isPresent() && c.opening().place() instanceof Place.Discipline);
    }

    private static Hospital.Discipline wished(Candidacy c) {
        return ((Place.Discipline) c.opening().place()).discipline();
    }

    static RuleSet<Candidacy> homeAndHost() {
        RuleSet<Candidacy> away = PairingRules.broken(
                        PairingCards.HOME_EQUALS_HOST,
                        c -> !c.trainee().home().equals(c.opening().hospital()),
                        c -> home(c, PairingCards.HOME_EQUALS_HOST))
                .when(c -> c.trainee().origin().isSentAway()
                        && c.trainee().home().isPresent()
                        && c.opening().hospital().isPresent());
        RuleSet<Candidacy> own = PairingRules.broken(
                        PairingCards.HOME_DIFFERS,
                        c -> c.trainee().home().equals(c.opening().hospital()),
                        c -> home(c, PairingCards.HOME_DIFFERS)
                                .expected(
                                        PairingRules.ref("hospital", c.opening().hospital())))
                .when(c -> c.trainee().origin() == Trainee.Origin.OWN_EMPLOYEE
                        && c.opening().hospital().isPresent());
        RuleSet<Candidacy> open = PairingRules.broken(
                        PairingCards.OPEN_RECRUIT_HAS_HOME,
                        c -> c.trainee().home().isEmpty(),
                        c -> home(c, PairingCards.OPEN_RECRUIT_HAS_HOME))
                .when(c -> c.trainee().origin() == Trainee.Origin.OPEN_RECRUIT);
        return away.and(own).and(open);
    }

    private static Finding.Draft home(Candidacy c, RuleCard card) {
        return card.error()
                .with("category", c.trainee().origin().label())
                .actual(PairingRules.ref("hospital", c.trainee().home()));
    }

    static RuleSet<Candidacy> siteAccepted() {
        return PairingRules.broken(
                        PairingCards.OTHER_SITE,
                        c -> c.trainee().sites().contains(c.opening().site().orElseThrow()),
                        c -> PairingCards.OTHER_SITE
                                .error()
                                .actual(c.opening().site().orElseThrow())
                                .expected(String.join(", ", c.trainee().sites())))
                .when(c ->
                        c.opening().site().isPresent() && !c.trainee().sites().isEmpty());
    }
}
