package dev.capstan.capital;

import java.math.BigDecimal;

/**
 * A partner of a partnership that holds securities.
 *
 * @param holder who: a holder, which may be a partnership too, or somebody who holds nothing else
 * @param share of what the partnership is paid, above 0 to 1; the partners' shares sum to 1
 * @param isGeneral whether it runs the partnership and answers for its debts (普通合伙人)
 */
public record Partner(String holder, BigDecimal share, boolean isGeneral) {}
