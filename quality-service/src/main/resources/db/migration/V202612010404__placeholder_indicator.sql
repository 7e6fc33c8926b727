-- The names and weights of the six aspects of PEKPPP are known, and the indicators of the first one (PermenPANRB 29/2022, amended by 4/2023).
-- The other five have one indicator each that only holds the place: it is marked, so that the instrument cannot be released and no
-- assessment concluded before the bureau has entered the right ones. The mark is no change of what a released instrument asks for.
alter table assessment_instrument disable trigger assessment_instrument_guard;

update assessment_instrument set version = version + 1, content = jsonb_set(content, '{aspects}', (
    select jsonb_agg(a.aspect || jsonb_build_object('indicators', (
        select jsonb_agg(case when i.indicator ->> 'name' like '%(indikator belum diisi)' then i.indicator || jsonb_build_object(
            'placeholder', true,
            'guidance', 'Bagian Organisasi mengisi indikator aspek ini dari pedoman yang berlaku (PermenPANRB 29/2022 jo. 4/2023).')
            else i.indicator end order by i.position)
        from jsonb_array_elements(a.aspect -> 'indicators') with ordinality as i (indicator, position))) order by a.position)
    from jsonb_array_elements(content -> 'aspects') with ordinality as a (aspect, position)))
where code = 'pekppp' and content::text like '%(indikator belum diisi)%';

alter table assessment_instrument enable trigger assessment_instrument_guard;
