package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Lineage;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.time.Term;

/**
 * The published criteria of the bodies that certify Balint group leaders, as schemes ready to assess a dossier.
 *
 * <p>Every number is the source's own. Where a source stops, leaves a figure open or says "sufficient", the scheme says so:
 * such a demand is a judgement with an author, or stays undetermined. No body is known to publish national Chinese figures,
 * renewal terms outside the Netherlands, or grandfathering; none is invented here.
 *
 * <h2>The words of a dossier</h2>
 *
 * <ul>
 *   <li>Activities: {@code group-session} with role {@code participant}, {@code leader}, {@code co-leader} or {@code
 *       leaders-group}; {@code supervision}, {@code peer-supervision}, {@code
 *       supervision-of-supervising}; {@code leader-seminar}; {@code intensive} and {@code credentialing-intensive};
 *       {@code leadership-weekend}, {@code leadership-day}, {@code society-weekend}; {@code workshop}; {@code
 *       residential-workshop}; {@code peer-review}, {@code continuing-education}; {@code leader-course}; {@code teaching}; {@code
 *       analytic-session}; {@code fellowship-group}.
 *       Time earned at a study conference carries the tag {@code conference}. Forms: {@code ongoing}, {@code large-group}.
 *   <li>Held: {@code member:DBG}, {@code member:ÖBG}, {@code member:IBF}, {@code member:ABS}, {@code member:BSANZ}, {@code
 *       member:Balint-Society}; {@code insurance}; {@code ethics-code}; {@code session-records}; {@code
 *       health-training}; qualifications as each method lists them.
 *   <li>Steps: {@code pathway-entry}, {@code pathway-end}, {@code trainer-entry}, {@code professional-training}, {@code application}, {@code approval}, {@code registration},
 *       {@code recognition}.
 *   <li>Statements: {@code supervisor-report}, {@code co-leader-report}, {@code supervisor-agreement}, {@code
 *       progress-report}, {@code final-report}, {@code yearly-record}, {@code invitation}, {@code portfolio}, {@code
 *       logbook}.
 *   <li>Other people, in the registry: {@code accredited-leader}, {@code experienced-supervisor}, {@code leader-trainer},
 *       {@code leader-trainee}, {@code recognised-leader}, {@code
 *       leader:DBG}, {@code srba-trainer}; as companions they are {@code leader}, {@code co-leader}, {@code supervisor}.
 * </ul>
 */
public final class BalintStandards {
    private BalintStandards() {}

    /** {@return the five competences of a leader, as items to be judged} */
    public static ImmutableList<String> competences() {
        return BalintInternational.COMPETENCES;
    }

    /**
     * The international guideline of 2016: parameters for national societies, qualitative throughout.
     *
     * <p>Open in the source: how long is "sufficient" (both footnotes are missing), whether any member society's
     * accredited leader counts, whether co-leader and supervisor may be one person, and what continuing supervision
     * means after the grant. Each of these is a judgement here, with an author and a day. Item 6 is known only through
     * its adoption in Shanxi.
     *
     * @return the scheme
     */
    public static Scheme ibf2016() {
        return BalintInternational.ibf();
    }

    /**
     * The international guideline as the Balint committee of the Shanxi provincial society for group psychotherapy adopted
     * it in 2022, without adding a number.
     *
     * <p>The attachment that repeats the list is cut off, and the wording is a translation; it is a provincial
     * adoption, not a national one.
     *
     * @return the scheme
     */
    public static Scheme shanxi2022() {
        return BalintInternational.shanxi();
    }

    /**
     * The review of leader qualifications at the 2019 Beijing conference, 23 to 26 May: an issue by a panel. Neither its
     * criteria nor the issuing body nor a validity are published, so the rule set it applies is a parameter, the panel
     * itself is the issuer and the certificate has no end. Source: Peking Union Medical College Hospital, 19 July 2019,
     * https://www.pumch.cn/en/detail/21597.html.
     *
     * @param rules the rule set the panel applies, such as {@link #ibf2016} or {@link #dbgPhysicians}
     * @return the same demands, decided by the panel
     */
    public static Scheme beijing2019(Scheme rules) {
        return rules.copy()
                .id("beijing2019." + rules.id())
                .validity(Validity.UNLIMITED.decidedBy("review panel"))
                .issuer("review panel of the 9th Beijing conference")
                .build();
    }

    /**
     * The criteria of the United Kingdom's Balint Society of April 2020, with the companion page on experience. Two leadership
     * days count as one weekend, which the source leaves open; {@link #uk2020(int)} takes another reading.
     *
     * <p>Also open: whether sessions at a weekend count among the ordinary eight or twenty (they do here), whether
     * leading alone may stand in for co-leading (it does not), how many sessions of supervision are enough (one is,
     * the supervisor's report says the rest), when "if possible" is enough (it is only noted), and whether these are
     * exactly the criteria before June 2023. The candidate's own readiness is a step of the lifecycle. The eight
     * sessions of those with psychodynamic training fall in or after professional training, from the step {@code
     * professional-training} on; where nobody dates it, they stay undetermined.
     *
     * @return the scheme
     */
    public static Scheme uk2020() {
        return uk2020(2);
    }

    /**
     * The criteria of April 2020 under a reading of how leadership days compare with weekends.
     *
     * @param daysPerWeekend how many single days count as one weekend event, at least 1
     * @return the scheme
     */
    public static Scheme uk2020(int daysPerWeekend) {
        return BalintUnitedKingdom.of2020(daysPerWeekend);
    }

    /**
     * The criteria of June 2023, whose figures are not visible: they stay undetermined, and those of 2020 are never used in
     * their place.
     *
     * @return the scheme
     */
    public static Scheme uk2023() {
        return BalintUnitedKingdom.of2023();
    }

    /**
     * Both editions, pinned by the day on which the name entered the pathway. No day is given for the change within June
     * 2023, so an entry in that month leaves the edition undetermined.
     *
     * @return the editions
     */
    public static Lineage uk() {
        return BalintUnitedKingdom.lineage();
    }

    /**
     * The credentialing roadmap of the American Balint Society, steps 1 to 10.
     *
     * <p>Open in the source: whether a missed month is fatal (it is here, unless the committee records a waiver of
     * that month), whether the credentialing intensive has to come after the two years or be repeated, and whether a
     * roadmap of 2014 still holds beside the site of 2026. No renewal is known.
     *
     * @return the scheme
     */
    public static Scheme absRoadmap() {
        return BalintAmerica.roadmap();
    }

    /**
     * The American Balint Society's introduction to credentialing, six steps: six supervised sessions in each of two years.
     *
     * <p>The two years are any two successive years; the roadmap instead asks for twelve sessions within two years.
     *
     * @return the scheme
     */
    public static Scheme absIntroduction() {
        return BalintAmerica.introduction();
    }

    /**
     * The leadership pathway of Australia and New Zealand as on the society's newer site.
     *
     * <p>Readings chosen where the source is open: a training year runs from the entry on the pathway; no minimum of
     * years is set; half face to face is counted over membership and leading together; the "equivalent of twenty
     * groups" is twenty meetings. Whether a leader trainee may be the required supervisor stays undetermined until the
     * committee confirms it, by a judgement of {@code trainee-supervision-confirmed}. Prior learning that the training
     * committee recognises is recorded as a waiver of the part it replaces. No renewal is known.
     *
     * @return the scheme
     */
    public static Scheme bsanzLeader() {
        return BalintAustralasia.leader();
    }

    /**
     * The leadership pathway of June 2021, with the Covid relief that lets online workshops replace those in person.
     *
     * <p>The yearly record of training and the status of the supervisor appear on the newer site only and are not
     * asked here.
     *
     * @param relief the days on which the relief holds; the source does not say when it ends
     * @return the scheme
     */
    public static Scheme bsanzLeader2021(Term relief) {
        return BalintAustralasia.leader2021(relief);
    }

    /**
     * The next rung in Australia and New Zealand: leader trainer, by invitation.
     *
     * <p>"Several" settings and co-leaders are read as at least two. The pathway begins with the step {@code
     * trainer-entry}.
     *
     * @return the scheme
     */
    public static Scheme bsanzLeaderTrainer() {
        return BalintAustralasia.trainer();
    }

    /**
     * The German society's criteria for physicians; leader training begins with the first leader seminar.
     *
     * <p>Qualifications: {@code title:psychotherapy}, {@code title:psychoanalysis}, {@code
     * specialist:psychotherapeutic-medicine}, {@code specialist:psychiatry-psychotherapy}, {@code
     * specialist:child-adolescent-psychiatry-psychotherapy}.
     *
     * <p>Open in the source: what the "lesser part" at conferences is (read as strictly less than half, of the seventy
     * and of the whole), whether "where possible" covers the recognition of leaders in the further part too (only
     * noted here), what begins leader training, and which societies' seminars count, as the words are cut off. The
     * third item of the page is not known.
     *
     * @return the scheme
     */
    public static Scheme dbgPhysicians() {
        return dbgPhysicians(Moment.first(BalintGerman.SEMINARS));
    }

    /**
     * The German society's criteria for physicians under another reading of when leader training begins.
     *
     * @param startOfTraining the first day of leader training, such as the registration
     * @return the scheme
     */
    public static Scheme dbgPhysicians(Moment startOfTraining) {
        return BalintGerman.physicians(startOfTraining);
    }

    /**
     * The German society's criteria for psychological psychotherapists and for child and adolescent psychotherapists.
     *
     * <p>Licences: {@code licence:psychological-psychotherapist}, {@code licence:child-adolescent-psychotherapist}; training:
     * {@code training:psychodynamic}, {@code training:analytic}.
     *
     * <p>The same readings as for physicians; the three years run from the later of licence and completed training.
     *
     * @return the scheme
     */
    public static Scheme dbgPsychologists() {
        return BalintGerman.psychologists(Moment.first(BalintGerman.SEMINARS));
    }

    /**
     * The Austrian society's recognition of leaders. Holdings: {@code physician}, {@code clinical-psychologist}, {@code
     * diploma:psychotherapeutic-medicine}, {@code psychotherapist-list}, {@code teaching}.
     *
     * <p>Open in the source: whether the two years have to follow each other (they need not), where a year begins, and
     * who decides, as both "ÖAK" and the society's board are named.
     *
     * @return the scheme
     */
    public static Scheme obg() {
        return BalintGerman.austria(false);
    }

    /**
     * The Austrian recognition under the other reading of a year, in which the six double hours fall into calendar years
     * instead of years since the qualification.
     *
     * @return the scheme
     */
    public static Scheme obgByCalendarYear() {
        return BalintGerman.austria(true);
    }

    /**
     * First recognition in the Netherlands. Holdings: {@code degree:medical}, {@code degree:behavioural-science}, {@code
     * general-practice}, {@code registration:psychologist-psychotherapist}, {@code psychotherapy-association}, {@code
     * methodical-supervision}, {@code group-work}.
     *
     * <p>The committee only "may" add conditions, so none is asked until one is recorded; who was recognised is looked
     * up on the day of the session.
     *
     * @return the scheme, valid for five years
     */
    public static Scheme netherlands() {
        return BalintEurope.netherlands();
    }

    /**
     * Renewal in the Netherlands, from the step {@code recognition}: led in the period, and peer review or comparable
     * education in every year of it.
     *
     * <p>Open in the source: how much leading and how much peer review is "enough" (one in the period, one in each
     * year), and what education is comparable (what the dossier records as {@code continuing-education}).
     *
     * @return the scheme of the renewal
     */
    public static Scheme netherlandsRenewal() {
        return BalintEurope.netherlandsRenewal();
    }

    /**
     * What the Dutch committee may add for one candidate: three co-led sessions with a recognised leader, five hours of
     * supervision, a leader course.
     *
     * @return the three conditions, to be imposed one by one
     */
    public static ImmutableList<Criterion.Item> netherlandsConditions() {
        return BalintEurope.conditions();
    }

    /**
     * The Roman school's accreditation: 60 analytic sessions within three consecutive years.
     *
     * @return the scheme
     */
    public static Scheme srba() {
        return BalintEurope.srba(false);
    }

    /**
     * The Roman school's accreditation under the other reading, in which the sessions take at least three years.
     *
     * @return the scheme
     */
    public static Scheme srbaOverThreeYears() {
        return BalintEurope.srba(true);
    }
}
