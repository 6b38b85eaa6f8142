package org.preceptor.program;

import org.preceptor.Label;

/**
 * Where a trainee comes from, which decides who employs her, who pays and who gets her back.
 *
 * <p>All categories are taught alike, and that equal treatment is itself inspected. They differ in the home: an own
 * employee's home is the host, an entrusted trainee is sent by another employer under an agreement, an open recruit has
 * no home at all. Source: enumerations of public residency platforms, Hubei admission notice 2015.
 */
public enum TraineeCategory {
    /** 本单位人: employed by the base that trains. */
    OWN_EMPLOYEE("own employee", "本单位人"),
    /** 委托培训对象: sent by another employer under an agreement. */
    ENTRUSTED("entrusted trainee", "委托培训对象"),
    /** 社会人: without an employer, on a labour contract with the base. */
    OPEN_RECRUIT("open recruit", "社会人"),
    /** 并轨专硕: professional-degree student who trains inside the residency. */
    DEGREE_STUDENT("professional-degree student", "并轨专硕"),
    /** 订单定向生: paid by the state against later service. */
    ORIENTED("oriented trainee", "订单定向生");

    private final Label label;

    TraineeCategory(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** {@return the category in words} */
    public Label label() {
        return label;
    }

    /** {@return whether the trainee counts to the share a base takes in from outside} */
    public boolean isFromOutside() {
        return this == ENTRUSTED || this == OPEN_RECRUIT;
    }
}
