package dev.capstan.capital;

import java.time.LocalDate;

/** One event in the life of a company's securities. The table at a date is a function of all that happened up to it. */
public sealed interface Transaction permits Issuance, SecurityEvent, CapitalContribution, Adjustment, Recorded {

    String id();

    /** The day it takes effect. */
    LocalDate date();

    Details details();
}
