package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What full.yaml says with every key of the language, section by section, as records. */
class PlanSectionsTest {

    private static final Plan PLAN = Plans.valid(text()).plan();

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/full.yaml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theVenture() {
        assertThat(PLAN.venture()).hasToString(line("""
            Venture[name=康达医语, currency=CNY, start=2026-01, horizon=60 months, discountRate=15%/year,
            terminalGrowth=2%/year,
            tax=Tax[rate=15%, lossYears=10 years, superDeduction=100%, vatRate=6%, purchaseVatRate=9%],
            exchangeRates={USD=7.1; 2028-01: 7.3}, about=Clinical language models for hospitals,
            sectors=[healthcare, enterprise software], offshore=Offshore[parent=Cayman Islands,
            subsidiary=Kangda WFOE, controlled=康达医语, rounds=[A], registration=2 months, withholding=5%,
            sale=OPERATING_COMPANY]]
            """));
        assertThat(PLAN.timeline().calendar(60)).hasToString("2030-12");
    }

    @Test
    void segmentsWithEachFormOfAdoption() {
        assertThat(PLAN.segments().keySet()).containsExactly("tertiary hospitals", "社区医院", "pilots");
        assertThat(Plans.named(PLAN.segments(), "tertiary hospitals")).hasToString(line("""
            Segment[accounts=1700 accounts; 1%/year, initialAccounts=12 accounts,
            adoption=Bass[p=2%/year, q=40%/year], churn=8%/year, salesCycle=6 months]
            """));
        assertThat(Plans.named(PLAN.segments(), "社区医院").adoption())
                .hasToString("Logistic[share=20%, midpoint=24 months, duration=30 months]");
        assertThat(Plans.named(PLAN.segments(), "pilots").adoption())
                .hasToString("NewAccounts[value=2 accounts / month; month 13: 1 account / month]");
    }

    @Test
    void products() {
        assertThat(Plans.named(PLAN.products(), "assistant")).hasToString(line("""
            Product[segments=[tertiary hospitals, 社区医院], attach=60%, launch=2026-10, waitsFor=[filing], model=med-32b,
            price=40 CNY / 1M tokens; 2027-01: 30 CNY / 1M tokens; -10%/year, licence=200k CNY / account,
            billing=IN_ARREARS, billingPeriod=3 months, annualDiscount=10%, paymentDays=90 days,
            seats=25 seats / account, usage=9000 requests / account / month,
            request=Request[prompt=1500 tokens, answer=400 tokens, cached=30%],
            support=800 CNY / account / month, channelShare=15%]
            """));
        assertThat(Plans.named(PLAN.products(), "notes")).hasToString(line("""
            Product[segments=[], attach=100%, launch=null, waitsFor=[], model=bought, price=300 USD / seat / month, licence=null,
            billing=MONTHLY, billingPeriod=1 month, annualDiscount=0%, paymentDays=0 days,
            seats=1 seat / account, usage=2M tokens / seat / month,
            request=Request[prompt=1500 tokens, answer=400 tokens, cached=0%], support=null, channelShare=0%]
            """));
    }

    @Test
    void modelsThatAreTrainedServedAndBought() {
        assertThat(Plans.named(PLAN.models(), "med-32b")).hasToString(line("""
            Model[parameters=32B, activeParameters=3B,
            training=Training[tokens=20B tokens, hardware=H800, accelerators=64, precision=FP8, method=LORA,
            utilisation=38%, timeBetweenFailures=50k hours, restartTime=45 minutes, experiments=150%,
            failedRuns=20%, start=2026-03, after=base, waitsFor=[summer], chance=75%, attempts=3, retry=60%, data=2M CNY, rentalPrice=14 CNY / GPU-hour,
            function=RESEARCH, paymentDays=30 days],
            serving=SelfHosted[hardware=H20, quantisation=FP8, throughput=900 tokens / second / GPU,
            efficiency=50%, batch=64, contextMemory=160 KB, peakToMean=3, minimumReplicas=2,
            rentalPrice=9 CNY / GPU-hour, paymentDays=30 days],
            generations=Generations[every=12 months, compute=2, chance=70%], ageing=Ageing[price=10%/year, churn=15%/year]]
            """));
        assertThat(Plans.named(PLAN.models(), "bought").serving()).hasToString(line("""
            Api[input=2 CNY / 1M tokens, cached=0.2 CNY / 1M tokens, output=8 CNY / 1M tokens, batchShare=20%,
            batchPrice=40%, paymentDays=0 days]
            """));
        assertThat(Plans.named(PLAN.models(), "base"))
                .hasToString(
                        "Model[parameters=7B, activeParameters=null, training=null, serving=null, generations=null,"
                                + " ageing=null]");
    }

    @Test
    void hardware() {
        assertThat(Plans.named(PLAN.hardware(), "H20")).hasToString(line("""
            Hardware[peakBf16=148 TFLOPs / second, peakFp8=296 TFLOPs / second, memory=96 GB,
            bandwidth=4 TB / second, power=400 W, rentalPrice=9 CNY / GPU-hour, purchasePrice=110k CNY]
            """));
    }

    @Test
    void roles() {
        assertThat(Plans.named(PLAN.roles(), "engineers")).hasToString(line("""
            Role[count=6; 2027-01: 9, perHead=40 accounts / head, salary=45k CNY / head / month, onCost=38%,
            onCostCap=36k CNY / head / month, raise=6%/year, hiringCost=60k CNY / head, leadTime=2 months,
            function=RESEARCH, waitsFor=[ready]]
            """));
    }

    @Test
    void spending() {
        assertThat(Plans.named(PLAN.spending(), "office")).hasToString(line("""
            Spending[amount=80k CNY / month, start=2026-04, end=2028-12, nature=GENERAL, function=GENERAL,
            usefulLife=36 months, paymentDays=30 days, vatRate=9%]
            """));
        assertThat(Plans.named(PLAN.spending(), "fairs")).hasToString(line("""
            Spending[amount=5%, start=month 1, end=null, nature=MARKET, function=SALES, usefulLife=null,
            paymentDays=0 days, vatRate=null]
            """));
    }

    @Test
    void fundingAndPolicy() {
        var funding = PLAN.funding();
        assertThat(Plans.named(funding.rounds(), "A")).hasToString(line("""
            Round[amount=30M CNY, month=2027-06, runwayBelow=9 months, waitsFor=[ten hospitals], after=seed,
            timeToClose=4 to 8 months, approvals={guidance fund committee=3 months}, chance=70%, shareClosed=80%,
            preMoney=Multiple[times=6 to 14, of=ARR, floor=60M CNY],
            onFailure=Failure[retries=2, retryAfter=3 months, priceCut=20%, bridge=2M CNY],
            sells=Sold[preferred=PreferredStock[preference=1.5, participation=FULL, participationCap=3,
            seniority=EQUAL, dividend=Dividend[rate=8%/year, kind=CUMULATIVE, compounding=YEARLY,
            settlement=IN_KIND, addsToCap=YES], antiDilution=FULL_RATCHET, payToPlay=CONVERTS_TO_COMMON,
            proRata=1], common=Common[proRata=0.5], safe=SafeTerms[cap=80M CNY, timing=PRE_MONEY, discount=20%,
            mostFavouredNation=YES], note=NoteTerms[interest=6%/year, compounding=QUARTERLY, term=24 months,
            cap=90M CNY, timing=POST_MONEY, discount=15%, qualifiedFinancing=10M CNY, atMaturity=CONVERT,
            exitMultiple=2], parts={preferred=70%, common=10%, safe=10%, note=10%}],
            method=DOLLARS_INVESTED, pool=PoolTopUp[target=10%, bears=AFTER_THE_MONEY],
            investors={远山创投=30%, 红岭资本=70%}, secondary=Secondary[sellers={林晓=2M CNY}, discount=20%],
            agreement=Agreement[board=Board[founders=2, investors=2,
            independent=1], protectiveProvisions=[sale of the company, new senior shares],
            uses={R&D=60%, market=25%}, milestones=[ten hospitals], dragAlong=two thirds of preferred, from 2030,
            tagAlong=investors, pro rata, informationRights=quarterly accounts,
            reporting=monthly cash and ARR, exitBy=2031-12,
            localReinvestment=LocalReinvestment[multiple=1.5, place=Hangzhou, by=2030-12, investor=红岭资本]],
            tranches={closing=Tranche[share=60%, waitsFor=[], chance=100%, longStop=null],
            pilot=Tranche[share=40%, waitsFor=[ten hospitals], chance=90%, longStop=2028-12]},
            redemption=Redemption[noExitBy=2030-06, milestone=filing, missedBy=2028-06, price=Interest[value=8%/year],
            obligor=BOTH, foundersPay=30%, sharesLeave=AS_THEY_ARE_PAID, procedure=4 months],
            buyBack=BuyBack[investor=红岭资本, buyer=林晓, after=12 months, within=60 months, by=2031-12,
            interestFree=36 months, interest=3.45%/year, interestRuns=AFTER_THE_FREE_MONTHS, exercised=ALWAYS],
            performanceAdjustments={profit of 2028=PerformanceAdjustment[metric=PROFIT_12M, year=2028, atLeast=30M CNY,
            compensation=Cash[atMost=80%], obligor=BOTH, foundersPay=50%, dueAfter=5 months],
            revenue of 2027=PerformanceAdjustment[metric=REVENUE_12M, year=2027, atLeast=20M CNY,
            compensation=Shares[atMost=50%], obligor=FOUNDERS, foundersPay=100%, dueAfter=4 months]}, crowdfunding=null, stage=A]
            """));
        assertThat(Plans.named(funding.rounds(), "crowd").crowdfunding()).hasToString(line("""
            Crowdfunding[regime=US_REGULATION_CROWDFUNDING, platformFee=7%, holders=900]
            """));
        assertThat(Plans.named(funding.revenueShares(), "fund")).hasToString(line("""
            RevenueShare[amount=5M CNY, month=2027-06, waitsFor=[ten hospitals], chance=70%, share=6%, of=REVENUE, cap=1.5,
            term=48 months]
            """));
        assertThat(funding.founders()).hasToString("{Lin=Contribution[amount=1M CNY, month=2026-06]}");
        assertThat(Plans.named(funding.tenderOffers(), "staff")).hasToString(line("""
            Tender[month=2028-06, buyer=远山创投, price=OfLastRound[value=90%], amount=20M CNY, shares=2M,
            sellers={林晓=30%}]
            """));
        assertThat(Plans.named(funding.rounds(), "A").isConditional()).isTrue();
        assertThat(Plans.named(funding.rounds(), "seed").isConditional()).isFalse();
        assertThat(Plans.named(funding.loans(), "bank")).hasToString(line("""
            Loan[kind=BANK_LOAN, amount=5M CNY, month=2027-01, waitsFor=[], chance=100%, interest=4.5%/year,
            interestEvery=1 month, term=36 months, interestOnly=12 months, repayment=EQUAL_PRINCIPAL,
            arrangementFee=0%, endFee=0%, minimumCash=null, lender=Bank, warrants=null]
            """));
        assertThat(PLAN.isConditional(Plans.named(funding.loans(), "bank"))).isFalse();
        assertThat(Plans.named(funding.loans(), "venture debt")).hasToString(line("""
            Loan[kind=VENTURE_DEBT, amount=8M CNY, month=2027-09, waitsFor=[ten hospitals], chance=60%, interest=11%/year,
            interestEvery=3 months, term=30 months, interestOnly=9 months, repayment=ANNUITY,
            arrangementFee=1%, endFee=6%, minimumCash=3M CNY, lender=null, warrants=Warrants[coverage=8%, strike=12 CNY]]
            """));
        assertThat(PLAN.isConditional(Plans.named(funding.loans(), "venture debt")))
                .isTrue();
        assertThat(Plans.named(funding.grants(), "science bureau")).hasToString(line("""
            Grant[amount=1M CNY, month=2026-12, earned=2027-12, restrictedTo=RESEARCH,
            tranches={start=Tranche[share=50%, waitsFor=[], chance=100%, longStop=null],
            end=Tranche[share=50%, waitsFor=[filing], chance=100%, longStop=null]}]
            """));
        assertThat(Plans.named(funding.creditLines(), "bank line")).hasToString(line("""
            CreditLine[limit=5M CNY, interest=5%/year, fee=0.5%/year, start=2027-01, end=2029-12]
            """));
        assertThat(PLAN.policy()).hasToString(line("""
            Policy[cashFloor=2M CNY, rules={save=Rule[when=RUNWAY, below=6 months, from=month 7,
            then=FreezeHiring[value=[]]], shrink=Rule[when=CASH, below=1M CNY, from=month 4,
            then=Cut[roles=[engineers], by=30%, severance=2 months]]},
            windDown=WindDown[severance=2 months, resale=30%, receivables=60%, fees=500k CNY],
            dividends=Dividends[shareOfProfit=30%, from=2030-01, keepRunway=12 months]]
            """));
    }

    @Test
    void investors() {
        assertThat(Plans.named(PLAN.investors(), "远山创投")).hasToString(line("""
            Investor[stages=[A, B], sectors=[healthcare], ticket=Ticket[from=5M CNY, to=20M CNY], reserve=10M CNY,
            brings={segments.tertiary hospitals.churn=Effect[times=0.8, plus=null]}]
            """));
        assertThat(PLAN.bringing()).containsOnlyKeys("远山创投");
        assertThat(PLAN.dependsOnFunding()).isTrue();
    }

    @Test
    void milestonesEventsAndExit() {
        assertThat(PLAN.milestones()).hasToString(line("""
            {summer=Date[value=2027-06], ready=Ready[value=med-32b],
            ten hospitals=Reached[of=ACCOUNTS, atLeast=10 accounts],
            filing=Approval[start=2027-03, after=ready, duration=4 to 9 months, chance=80%, attempts=2,
            cost=600k CNY]}
            """));
        assertThat(Plans.named(PLAN.events(), "price war")).hasToString(line("""
            Event[kind=COMPETITIVE, chance=30%, hazard=null, from=2026-06, until=2028-12, lasts=24 months,
            cost=300k CNY, effects={segments.tertiary hospitals.churn=Effect[times=1.5, plus=1%/year]},
            delays={models.med-32b=3 months}, mitigation=Mitigation[cost=30k CNY / month, start=2026-06,
            lessLikely=50%, lessSevere=30%]]
            """));
        assertThat(PLAN.exit()).hasToString(line("""
            Exit[month=2028-12, multiple=4 to 12, of=ARR_PLUS_USAGE, acquisitions=5%/year, least=10M CNY,
            costs=3%, publicOffering=PublicOffering[of=REVENUE_12M, atLeast=300M CNY, multiple=6 to 12, chance=40%,
            earliest=2028-06, costs=6%]]
            """));
    }

    @Test
    void ownership() {
        assertThat(PLAN.ownership()).hasToString(line("""
            Ownership[holders={林晓=Holder[group=FOUNDER, shares=6M, preferred={}, options=0, strike=0, vesting=null,
            partners={}],
            持股平台=Holder[group=EMPLOYEE, shares=500k, preferred={}, options=0, strike=0, vesting=null,
            partners={林晓=PartnerTerms[share=1%, general=YES], 王磊=PartnerTerms[share=99%, general=NO]}],
            王磊=Holder[group=null, shares=0, preferred={}, options=300k, strike=0.5 CNY,
            vesting=Vesting[term=48 months, cliff=12 months, start=2025-03, accelerates=YES], partners={}],
            启航天使=Holder[group=null, shares=0, preferred={种子=1.2M}, options=0, strike=0, vesting=null, partners={}]}, pool=1.5M,
            series={种子=Series[price=5 CNY, issued=2025-06, terms=PreferredStock[preference=1,
            participation=NONE, participationCap=null, seniority=SENIOR, dividend=null,
            antiDilution=BROAD_BASED, payToPlay=NONE, proRata=0]]},
            convertibles={SAFE-1=Outstanding[holder=启航天使, amount=3M CNY, issued=2025-09,
            safe=SafeTerms[cap=30M CNY, timing=POST_MONEY, discount=0%, mostFavouredNation=NO], note=null],
            note=Outstanding[holder=王磊, amount=1M CNY, issued=null, safe=null, note=NoteTerms[interest=0%/year,
            compounding=SIMPLE, term=18 months, cap=null, timing=PRE_MONEY, discount=0%, qualifiedFinancing=0,
            atMaturity=REPAY, exitMultiple=1]]},
            grants=Grants[part=25%, strike=30%, vesting=Vesting[term=36 months, cliff=6 months, start=null, accelerates=NO]]]
            """));
        assertThat(Objects.requireNonNull(PLAN.ownership()).holders().values())
                .extracting(Ownership.Holder::counted)
                .containsExactly(
                        Ownership.Group.FOUNDER,
                        Ownership.Group.EMPLOYEE,
                        Ownership.Group.EMPLOYEE,
                        Ownership.Group.INVESTOR);
    }

    @Test
    void correlations() {
        assertThat(PLAN.correlations()).hasToString(line("""
            {markets=Correlation[between=[exit.multiple, funding.rounds.A.pre money.multiple.times], is=0.7, of=VALUES]}
            """));
    }

    private static String line(String text) {
        return text.strip().replace('\n', ' ');
    }
}
