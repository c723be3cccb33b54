const EML = 'urn:oasis:names:tc:evs:schema:eml';
const NAMES = 'urn:oasis:names:tc:ciq:xsdschema:xNL:2.0';
const OWN = 'urn:tirkeu:eml-extension:1';

/** The namespaces of a candidate list: EML itself, names of persons, and what Kazakhstan's ballots have besides. */
export const EML_NAMESPACES = { eml: EML, names: NAMES, own: OWN } as const;

const head = (target: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${target}" xmlns:t="${target}" ${more}elementFormDefault="qualified">\n`;

const names = `${head(NAMES)}  <xs:complexType name="Part"><xs:simpleContent><xs:extension base="t:Filled"/></xs:simpleContent></xs:complexType>
  <xs:simpleType name="Filled"><xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
  <xs:element name="PersonName"><xs:complexType><xs:sequence>
    <xs:element name="FirstName" type="t:Part"/>
    <xs:element name="MiddleName" type="t:Part" minOccurs="0"/>
    <xs:element name="LastName" type="t:Part"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
`;

const own = `${head(OWN)}  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
  <xs:element name="BallotName"><xs:complexType><xs:simpleContent><xs:extension base="xs:token"><xs:attribute ref="xml:lang" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
  <xs:element name="AgainstAll"><xs:complexType><xs:sequence><xs:element ref="t:BallotName" minOccurs="2" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="Lot"><xs:complexType><xs:attribute name="DrawnOn" type="xs:date" use="required"/><xs:attribute name="Protocol" type="xs:token" use="required"/></xs:complexType></xs:element>
</xs:schema>
`;

const xml = `${head('http://www.w3.org/XML/1998/namespace').replace(' elementFormDefault', ' attributeFormDefault')}  <xs:attribute name="lang" type="xs:language"/>
</xs:schema>
`;

const eml = `${head(EML, `xmlns:n="${NAMES}" xmlns:o="${OWN}" `)}  <xs:import namespace="${NAMES}" schemaLocation="xnl.xsd"/>
  <xs:import namespace="${OWN}" schemaLocation="tirkeu.xsd"/>
  <xs:simpleType name="Filled"><xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
  <xs:complexType name="Identifier"><xs:simpleContent><xs:extension base="t:Filled"><xs:attribute name="Id" type="xs:token" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="t:Filled"/>
        <xs:element name="ManagingAuthority"><xs:complexType><xs:sequence><xs:element name="AuthorityIdentifier" type="t:Identifier"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="IssueDate" type="xs:dateTime"/>
        <xs:element name="CandidateList" type="t:CandidateList"/>
      </xs:sequence>
      <xs:attribute name="Id" use="required" fixed="230"/>
      <xs:attribute name="SchemaVersion" use="required" fixed="5"/>
    </xs:complexType>
    <xs:unique name="places"><xs:selector xpath=".//t:Candidate|.//t:Affiliation"/><xs:field xpath="@DisplayOrder"/></xs:unique>
  </xs:element>
  <xs:complexType name="CandidateList"><xs:sequence>
    <xs:element name="Election"><xs:complexType><xs:sequence>
      <xs:element name="ElectionIdentifier"><xs:complexType><xs:sequence><xs:element name="ElectionName" type="t:Filled"/><xs:element name="ElectionDate" type="xs:date"/></xs:sequence><xs:attribute name="Id" type="xs:token" use="required"/></xs:complexType></xs:element>
      <xs:element name="Contest" type="t:Contest"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Contest"><xs:sequence>
    <xs:element name="ContestIdentifier"><xs:complexType><xs:sequence><xs:element name="ContestName" type="t:Filled"/></xs:sequence><xs:attribute name="Id" type="xs:token" use="required"/></xs:complexType></xs:element>
    <xs:element ref="o:Lot" minOccurs="0"/>
    <xs:choice>
      <xs:element name="Candidate" type="t:Candidate" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="Affiliation" type="t:Affiliation" minOccurs="0" maxOccurs="unbounded"/>
    </xs:choice>
    <xs:element ref="o:AgainstAll"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Candidate"><xs:sequence>
    <xs:element name="CandidateIdentifier"><xs:complexType><xs:attribute name="Id" type="xs:token" use="required"/></xs:complexType></xs:element>
    <xs:element name="CandidateFullName"><xs:complexType><xs:sequence><xs:element ref="n:PersonName"/></xs:sequence></xs:complexType></xs:element>
    <xs:element ref="o:BallotName" minOccurs="2" maxOccurs="2"/>
    <xs:element name="AffiliationName" type="t:Identifier" minOccurs="0"/>
  </xs:sequence><xs:attribute name="DisplayOrder" type="xs:positiveInteger" use="required"/></xs:complexType>
  <xs:complexType name="Affiliation"><xs:sequence>
    <xs:element name="AffiliationIdentifier"><xs:complexType><xs:sequence><xs:element name="RegisteredName" type="t:Filled"/></xs:sequence><xs:attribute name="Id" type="xs:token" use="required"/></xs:complexType></xs:element>
    <xs:element ref="o:BallotName" minOccurs="2" maxOccurs="2"/>
  </xs:sequence><xs:attribute name="DisplayOrder" type="xs:positiveInteger" use="required"/></xs:complexType>
</xs:schema>
`;

/** The schemas of the candidate list that is written here, a profile in the manner of OASIS EML 230, by the names under which they import each other. */
export const EML_SCHEMAS: Readonly<Record<string, string>> = { '230-candidatelist.xsd': eml, 'xnl.xsd': names, 'tirkeu.xsd': own, 'xml.xsd': xml };
