/** The languages of foreign titles, by the id of their source: each title was read, none was guessed by a program. */

/**
 * Ids by the BCP 47 tag of the language in which the title is written; a title that is not here is English. So is one
 * that is no words of any language (a case number), and one in English words that names a foreign act.
 */
export const TITLE_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  da: [
    'b-t-2023-05-tdc-tvinges-til-at-droppe',
    'computerworld-denmark-undated-eu-vil-tvinge-medlemslande-til',
    'computerworld-denmark-undated-sf-vil-have-huawei-udelukket',
    'elov-dk-2021-06-08-lov-om-leverandorsikkerhed-i-den',
    'folketinget-2021-03-10-l-190-forslag-til-lov',
    'kristeligt-dagblad-2023-tdc-vil-have-erstatning-fra',
    'meremobil-2023-05-skal-droppe-huawei-udstyr-i',
    'sjaellandske-nyheder-2020-09-ny-lovgivning-skal-sikre-trovaerdige',
  ],
  de: [
    'azvision-2021-04-23-bundestag-beschliesst-hurden-fur-huawei',
    'business-insider-deutschland-2019-10-bundesnetzagentur-feilt-an-sicherheitsvorgaben-fur',
    'capital-2023-09-5g-netze-warum-das-geplante',
    'der-standard-2020-03-23-5g-ausbau-regierung-legt-kein',
    'der-standard-2023-06-rtr-sieht-aktuell-kein-risiko',
    'deutsche-welle-2023-03-aus-fur-huawei-im-deutschen',
    'die-presse-2021-02-19-osterreichs-lex-huawei-ufert-aus',
    'dpa-afx-via-borse-online-2023-09-roundup-faeser-plant-verbot-kritischer',
    'dpa-afx-via-wallstreet-online-2023-03-roundup-bundesregierung-verscharft-gangart-bei',
    'euractiv-de-2021-10-osterreich-setzt-bei-5g-netzausbau',
    'finanznachrichten-2024-07-11-faeser-bestatigt-5g-kompromiss',
    'golem-de-2025-11-mobilfunkantennen-telekom-gegen-neueinstufung-als',
    'hellweger-anzeiger-2019-10-14-5g-netzausbau-keine-anti-huawei',
    'presse-augsburg-2025-11-06-koalition-verscharft-sicherheitsanforderungen-fur-5g',
    'reuters-via-marketscreener-2020-12-kabinett-billigt-it-sicherheitsgesetz-hohe',
    'tagesschau-de-2023-09-19-5g-mobilfunknetz-innenministerium-will-huawei',
  ],
  es: [
    'abc-color-2025-10-31-us-118-millones-para-que',
    'blu-radio-2023-10-gobierno-petro-no-vetara-participacion',
    'boletin-oficial-del-estado-2022-03-30-real-decreto-ley-7-2022',
    'cronica-cr-2024-sala-iv-avala-reglamento-para',
    'dpl-news-undated-los-cambios-que-incluyo-el',
    'efe-2021-02-09-republica-dominicana-lanza-una-licitacion',
    'el-colombiano-2023-12-06-los-chinos-huawei-y-zte',
    'el-financiero-2025-02-6-razones-del-tribunal-contencioso',
    'el-pais-2025-02-21-tribunal-rechaza-medida-cautelar-de',
    'espana-times-2024-02-23-espana-descarta-aprobar-una-lista',
    'gda-undated-convenio-de-budapest-en-el',
    'icp-undated-la-tecnologia-5g-china-y',
    'infogate-2020-08-17-gobierno-da-inicio-a-licitacion',
    'la-nacion-2025-02-tribunal-rechaza-intento-de-huawei',
    'la-nacion-2025-09-12-tribunal-confirma-que-accion-de',
    'la-tercera-2020-08-ministra-de-transportes-y-subsecretaria',
    'madrid-daily-2025-07-01-paraguay-lanza-una-licitacion-que',
    'mobile-time-la-2025-08-11-licitacion-5g-de-paraguay',
    'mundo-contact-2019-huawei-construira-las-redes-5g',
    'primicias-2021-red-limpia-red-sucia-que',
    'procuraduria-general-de-la-republica-2025-01-17-accion-de-inconstitucionalidad-24-024405',
    'transmedia-2021-03-15-gobierno-de-brasil-presiona-por',
  ],
  fi: ['traficom-2026-kyberturvallisuussaantely-vuonna-2025'],
  fr: [
    'conseil-detat-2021-04-08-conseil-detat-decision-n-442120',
    'data-news-2020-06-5g-le-gouvernement-belge-evince',
    'direction-generale-des-entreprises-undated-preserver-la-securite-nationale-dans',
    'expertise-mobile-2021-02-loi-anti-huawei-feu-vert',
    'haut-commissariat-a-la-protection-undated-comite-national-des-communications',
    'le-monde-du-droit-2021-02-qpc-autorisation-administrative-prealable-a',
    'le-monde-informatique-2021-02-le-conseil-constitutionnel-valide-la',
    'le-soir-2021-01-06-5g-la-loi-sur-la',
    'next-2021-02-lebrief-loi-5g-anti-huawei',
    'techtribune-2021-huawei-sera-inclus-dans-lenchere',
    'vlex-2021-02-06-decision-2020-882-qpc-societe',
    'world-law-database-2021-12-22-loi-du-17-decembre-2021',
  ],
  hr: [
    'e-savjetovanja-undated-izvjesce-o-provedenom-savjetovanju-nacrt',
    'e-savjetovanja-undated-nacrt-prijedloga-pravilnika-o-procjeni',
    'net-hr-2020-slovenci-neugodno-iznenadili-kineze-izgleda',
    'poslovni-global-undated-u-javnoj-raspravi-pravilnik-o',
  ],
  is: [
    'dv-2020-07-16-radherra-getur-takmarkad-starfsemi-huawei',
    'frettabladid-2020-07-samgonguradherra-gaeti-sett-huawei-skordur',
    'lagasafn-undated-log-um-fjarskipti-2022-nr',
    'mbl-is-2021-05-04-nova-gagnrynir-fjarskiptafrumvarp',
  ],
  it: [
    'ansa-2020-11-06-la-bulgaria-si-allea-agli',
    'ansa-2023-06-15-breton-huawei-e-zte-sono',
    'appalti-e-contratti-2025-10-21-decreto-del-presidente-del-consiglio',
    'il-foglio-2019-09-07-cosa-ci-dice-la-valutazione',
    'reuters-via-marketscreener-2023-05-il-portogallo-si-avvicina-a',
    'start-magazine-undated-golden-power-draghi-azzoppa-huawei',
  ],
  lt: [
    'kauno-aleja-2021-05-5g-infrastrukturoje-lietuvoje-bus-naudojama',
    'sputnik-lietuva-2021-05-26-lietuva-uzdraude-ne-es-ir',
  ],
  nl: [
    'belgisch-staatsblad-via-etaamb-2023-05-11-koninklijk-besluit-van-16-april',
    'belgisch-staatsblad-via-etaamb-2023-05-11-koninklijk-besluit-van-18-april',
    'kathleen-verhelst-2020-01-09-tussenkomst-veiligheid-nieuw-5g-netwerk',
    'nos-2020-02-kabinet-houdt-geheim-hoe-huawei',
    'nrc-2019-07-01-details-van-5g-netwerk-met',
    'nrc-2021-05-21-geen-huawei-meer-in-kern',
    'tweakers-2019-12-nederlandse-regering-kan-providers-verplichten',
    'tweakers-2020-06-belgische-overheid-weert-huawei-en',
    'wetten-overheid-nl-2019-11-28-besluit-veiligheid-en-integriteit-telecommunicatie',
  ],
  pl: [
    'dziennik-gazeta-prawna-2026-03-07-unia-zrywa-z-chinskimi-dostawcami',
    'rzeczpospolita-2026-02-23-salomonowy-ruch-prezydenta-w-sprawie',
    'telko-in-2022-02-opozycja-w-slowenii-blokuje-wykluczenie',
  ],
  pt: ['tele-sintese-2021-01-minicom-ordena-criacao-de-rede'],
  ro: [
    'europa-libera-romania-undated-o-instanta-din-romania-cere',
    'wall-street-ro-2024-04-huawei-da-in-judecata-romania',
  ],
  sq: ['boldnews-al-2019-12-11-rreziku-kinez-per-rrjetin-5g'],
  sv: [
    'dagens-infrastruktur-2021-06-22-forvaltningsratten-avslar-huaweis-overklagan',
    'infrastrukturnyheter-2021-01-15-bakslag-for-huawei-i-5g',
    'islandsbloggen-2020-12-05-huawei-i-protest-mot-stoppforslag',
    'realtid-2025-10-31-finland-skarper-5g-regler-stanger',
    'sveriges-domstolar-2020-12-kammarratten-upphaver-inhibitionen-av-villkor',
    'sveriges-radio-undated-bakslag-for-huawei-i-5g',
    'svt-2020-12-pts-vill-ha-5g-auktion',
  ],
  tr: [
    'haberler-com-2025-10-16-turkiye-yerli-5g-altyapisini-gelistiriyor',
    'haberler-com-2025-10-16-turkiyede-5g-ihale-sureci-basladi',
  ],
};

/** Ids of decisions by the language in which their instrument is named, where that is its whole name. */
export const INSTRUMENT_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  da: ['dk-2021-06-08-telecom-supplier-security-act'],
  de: ['at-2021-10-27-telecoms-act-2021', 'de-2021-04-23-it-security-act-2'],
  es: ['es-2022-03-29-5g-security-decree-law', 'es-2024-04-30-5g-security-scheme'],
  fr: ['fr-2019-08-01-5g-authorisation-law', 'fr-2021-02-05-constitutional-council'],
  nl: ['nl-2019-12-security-integrity-decree'],
};

/** The language of an id; undefined where it is English. */
export function languageOf(languages: Curated, id: string): string | undefined {
  return Object.keys(languages).find((tag) => languages[tag]?.includes(id));
}

export type Curated = Readonly<Record<string, readonly string[]>>;
