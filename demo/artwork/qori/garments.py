"""Sweaters, cardigans and the poncho: laid flat and seen from above, or hung."""
from studio import *
from scarves import folded_scarf

def body_panel(k=1.,hw=27.,top=33.,hem=-29.5,nw=9.,scoop=7.5,sh=20.5,slope=5.5,und=9.,th=1.7,y0=.7,tex=(60,72),seed=1,h=None,amp=0,nu=150,nv=170,vneck=False,wr=.45,clipx=None):
    u=np.linspace(-1,1,nu)[None]; v=np.linspace(0,1,nv)[:,None]
    if clipx: u=clipx[0]+(u+1)/2*(clipx[1]-clipx[0])
    z0=hem*k; xt=u*sh
    ax=np.abs(xt); sc=np.sqrt(np.clip(1-(ax/nw)**2,0,1)) if not vneck else np.clip(1-ax/nw,0,1)
    zt=np.where(ax<nw,top-scoop*sc,top-(ax-nw)/(sh-nw)*slope)*k
    vv=np.linspace(0,1,nv)[:,None]; z=z0+vv*(zt-z0)
    q=smooth(und-6,und+14,z/k); W=(hw*(1-q)+sh*q-.8*smooth(hem+12,hem,z/k))*k; W=W-1.6*k*np.exp(-((z/k-und-9)/6.)**2)
    x=u*W
    du=np.clip(1-np.abs(u)**9,0,1)**.45*(1-.75*smooth(.72,1,np.abs(u))*smooth(und,und+17,z/k)); dv=np.where(np.abs(xt)<nw,1,np.clip(1-vv**26,0,1)**.5)
    y=y0+th*du*dv*k**.5+wr*wave(x/k/22,z/k/26,seed,9,(.2,1.5),(.2,1.5))*du*dv
    P=np.stack([x+0*z,y+0*z,z],-1); U=(x+tex[0]/2*k)/(tex[0]*k); V=(z+(36)*k)/(tex[1]*k)
    if h is not None: 
        N=normals(P); N*=np.sign(N[...,1:2]); P=P+N*(amp*(sample(h,U,V)-.3)*du)[...,None]
    N=normals(P); N*=np.sign(N[...,1:2]+1e-9); return Mesh().grid(P,U,V,N=N)

def line(a,b,n=40,bow=0.):
    a,b=np.array(a,float),np.array(b,float); t=np.linspace(0,1,n)[:,None]; d=b-a; return a+d*t+np.array([d[1],-d[0]])/np.hypot(*d)*bow*np.sin(np.pi*t)
def curve(pts,n=60):
    pts=np.array(pts,float)
    for _ in range(4): pts=np.r_[pts[:1],np.stack([.75*pts[:-1]+.25*pts[1:],.25*pts[:-1]+.75*pts[1:]],1).reshape(-1,2),pts[-1:]]
    p=resample(pts,np.hypot(*np.diff(pts,axis=0).T).sum()/400); i=np.linspace(0,len(p)-1,n); return np.stack([np.interp(i,np.arange(len(p)),p[:,k]) for k in(0,1)],1)

def sweater(s,body,sleeve,rib,ribT,k=1.,bodyh=None,sleeveh=None,amp=0,neck='crew',arms='down',fuzz=30000,flen=.5,label=True,hemh=6.,btex=(60,72),stex=(24,60),rtex=(60,8),sl=47,seed=1,collar=1.35,swid=9.6,nw=9.,scoop=7.5,lab='ece3d1',vneck=False,extra=None,hemrib=True):
    """arms: 'down' beside the body, 'cross' folded over the front."""
    K=lambda p:[(x*k,z*k) for x,z in p]
    M0=Mesh()
    def sleeve_(q,path,y0,tops):
        path=np.array(path); n=len(path); t=np.linspace(0,1,n); half=(swid*(1-t)+5.9*t)*k*(.5+.5*smooth(0,.15,t)); th=(1.75*tops(t))*k**.6
        pillow(M0,path*k,half,th,stex if k==1 else (stex[0]*k,stex[1]*k),y0=y0,nu=56,p=2.7,seed=seed+q,wr=.30,h=sleeveh,amp=amp)
        d=unit(path[-1]-path[-4]); c=line(path[-1]-d*.6,path[-1]+d*6.4,24)
        tc=np.linspace(0,1,24); pillow(Mr,c*k,(5.0-.25*np.sin(np.pi*tc))*k,1.55*k**.6*np.clip(tops(1)*np.minimum(1,(1-tc)*9+.25),0,3),(rtex[0]*k,rtex[1]*k),y0=y0,nu=46,p=2.7,wr=.12,seed=seed+7)
    Mr=Mesh(); Mb=body_panel(k,nw=nw,scoop=scoop,h=bodyh,amp=amp,tex=btex,seed=seed,vneck=vneck)
    for q in(-1,1):
        if arms=='down': sleeve_(q,curve([(q*11,23.5),(q*21,17.5),(q*30.3,-1.5),(q*36,-24)]),.05,lambda t:.35+.65*smooth(.08,.4,t))
        elif arms=='cross':
            yb=2.1 if q<0 else 3.5
            sleeve_(q,curve([(q*15,24),(q*24.5,19),(q*26,9),(q*17,-1),(-q*4,-9.5),(-q*9,-11.5)]),yb,lambda t:.15+.75*smooth(.22,.5,t))
    # hem
    if hemrib:
        t=np.linspace(0,1,16); c=np.stack([0*t,(-34+t*(6.6))],-1); pillow(Mr,c*k,(25.2+.9*t**2)*k,(.7+1.65*np.minimum(1,t*8+.2))*k**.6,(rtex[0]*k,rtex[1]*k),y0=.0,nu=150,p=8,wr=.18,seed=seed+3,side=(1,0))
    # inside of the back, seen through the neck
    Mi=Mesh(); x,z=np.meshgrid(np.linspace(-nw-1,nw+1,40),np.linspace(33-scoop-5,33.5,30)); P=np.stack([x*k,.35+.0*x+.5*smooth(26,33,z),z*k],-1); Mi.grid(P,(x+30)/60,(z+36)/72,N=np.broadcast_to([0,1.,0],P.shape))
    s.mesh(Mi,body)
    cr=Mesh()
    if neck=='crew':
        a=np.linspace(np.pi,2*np.pi,46); f=np.stack([(nw+.1)*np.cos(a),33+(scoop+.2)*np.sin(a)],-1); bk=np.stack([(nw+.1)*np.cos(a),32.6-1.6*np.sin(a)*-1*.9],-1)
        pillow(cr,bk*k,collar*k*.9,1.3*k**.6,(3*k,60*k),y0=.7,nu=22,p=2.3,wr=.05); pillow(cr,f*k,collar*k,1.5*k**.6,(3*k,60*k),y0=1.7*k**.5,nu=24,p=2.3,wr=.05,v0=7)
    if neck=='turtle':
        t=np.linspace(0,1,30); c=np.stack([0*t,(27.5+t*11.5)],-1)
        pillow(cr,c*k,(9.6-.7*np.sin(np.pi*t)+.4*(1-t)),(1.2+2.4*np.minimum(1,(1-t)*7+.15)*np.minimum(1,t*8+.25)),(60,14),y0=1.4,nu=70,p=3.4,wr=.3,side=(1,0),seed=5)
    s.mesh(Mb,body,int(fuzz*.6),flen,.011,seed=3).mesh(M0,sleeve,int(fuzz*.4),flen,.011,seed=4).mesh(Mr,rib,int(fuzz*.22),flen,.011,seed=6)
    if cr.P: s.mesh(cr,ribT,int(fuzz*.06),flen*.8,.011,seed=8)
    if label:
        s.wood('Lab'); L=Mesh(); x,z=np.meshgrid(np.linspace(-2.6,2.6,8),np.linspace(28.2,30.6,5)); L.grid(np.stack([x*k,1.05+0*x,z*k],-1),(x+2.6)/5.2,(z-28.2)/2.4,N=np.broadcast_to([0,1.,0],x.shape+(3,)))
        im=np.broadcast_to(hexc(lab),(96,208,3)).copy(); m=yarn.row_of(yarn.rhomb(5,3,1),29,0); m=np.kron(m,np.ones((6,6))); im[15:15+m.shape[0],17:17+m.shape[1]][m>0]=INK['red']; s.mesh(L,s.tex('label',im,None))
    if extra: extra(s)
    return s

def plaintex(s,key,c,w,h_,g=3.0,rib=None,seed=0,bump=.9,T=False,purl=None,pp=28,melange=.07):
    rgb,h=yarn.knit(w,h_,yarn.flat(c),g=g,rib=rib,seed=seed,pp=pp,purl=purl,melange=melange)
    if T: rgb=rgb.transpose(1,0,2).copy(); h=h.T.copy()
    return s.tex(key,rgb,h,bump=bump),h
def above(s,ang=27,dz=0,y=190,x=0,**o): s.camera((x,y,-62),(x,0,dz),ang); s.opt=dict(key=(-150,120,40),**o); return s

def jersey():
    s=Scene('chompa-jersey-cuello-redondo'); s.backdrop(floor_only=True); c=INK['camel']
    b,_=plaintex(s,'b',c,60,72); l,_=plaintex(s,'l',c,24,60,seed=3); r,_=plaintex(s,'r',c,60,8,rib=(1,1),g=2.6,seed=5,bump=1.2); rt,_=plaintex(s,'rt',c,60,3,rib=(1,1),g=2.6,seed=6,T=True,bump=1.2)
    sweater(s,b,l,r,rt); return above(s,25.8,-1)
def jersey2():
    s=Scene('chompa-jersey-cuello-redondo-2'); s.backdrop(wall=60)
    for k,(c,y,a,x) in enumerate((('camel',0,-15,1.5),('stone',7.2,-20,.3),('indigo',14.2,-17,1))):
        t,_=plaintex(s,'c%d'%k,INK[c],36,120,g=2.8,seed=k); folded_scarf(s,t,33,34,5,1.43,(x,y,4),a,fr=False,seed=20+k*3,fuzz=15000,tex=120,nu=80)
    r,_=plaintex(s,'r',INK['indigo'],60,3,rib=(1,1),g=2.4,T=True,bump=1.2); cr=Mesh()
    a=np.linspace(np.pi,2*np.pi,46); pillow(cr,np.stack([8.8*np.cos(a),12+7*np.sin(a)],-1),1.35,1.1,(3,60),y0=.2,nu=22,p=2.3,wr=.05); pillow(cr,np.stack([8.8*np.cos(a),12-1.5*np.sin(a)],-1),1.25,1.0,(3,60),y0=.1,nu=22,p=2.3,wr=.05)
    cr.move(rot('y',-17),(1,21.2,5.5)); s.mesh(cr,r,2500,.4,.011)
    s.camera((-26,66,-100),(0,9.2,.5),28); return s
def ochos(detail=False):
    s=Scene('chompa-de-ochos'+('-2' if detail else '')); s.backdrop(floor_only=True); c=INK['ivory']
    lay=[('moss',7.5),('cable',5.4),('purl',1.4),('diamond',9),('purl',1.4),('braid',8.2),('purl',1.4),('diamond',9),('purl',1.4),('cable',5.4),('moss',7.5)]
    rgb,h=yarn.cables(60,72,c,g=2.0,lay=lay,pp=30,turn=7,seed=2); b=s.tex('b',rgb,h,bump=1.5)
    rgb,hs=yarn.cables(24,60,c,g=2.0,lay=[('moss',6.2),('purl',1),('cable',5.6),('purl',1),('moss',6.2)],pp=30,turn=7,seed=5); l=s.tex('l',rgb,hs,bump=1.5)
    r,_=plaintex(s,'r',c,60,8,rib=(2,2),g=2.2,seed=5,bump=1.4); rt,_=plaintex(s,'rt',c,60,3,rib=(2,2),g=2.2,seed=6,T=True,bump=1.4)
    sweater(s,b,l,r,rt,bodyh=h,sleeveh=hs,amp=.8,collar=1.7,seed=4,arms='down',fuzz=40000,flen=.55)
    if detail: s.camera((-26,64,-46),(1,1.5,6),30); s.opt=dict(key=(-150,90,40)); return s
    return above(s,25.8,-1)
def yoke(detail=False):
    s=Scene('chompa-canesu-andino'+('-2' if detail else '')); s.backdrop(floor_only=True); c=INK['silver']*.96; pp=30
    x,y=yarn.grid(60,72,pp); cx,cy=30.,36+32.; r=np.hypot(x-cx,y-cy); th=np.arctan2(x-cx,cy-y); g=2.7
    K=20.; rows=(19.8-r)*g/.8
    X0=x*g+.06*noise(x.shape,26,3); Y0=y*g/.76+.08*noise(x.shape,24,4); h0,row0,c0=yarn.stitches(X0,Y0)
    h1,row1,c1=yarn.stitches(th*K*2+500+.05*noise(x.shape,24,8),100-rows*-1+.06*noise(x.shape,22,9))
    on=(r<19.8); k=(row1-100).astype(int); col=c1.astype(int)
    spec=[(1,'silver','silver'),(yarn.checks(1,1),'silver','charcoal'),(1,'silver','silver'),(1,'red','red'),(yarn.river(8,5,2),'ivory','red'),(1,'red','red'),(1,'charcoal','charcoal'),(yarn.rhomb(7,4,2),'indigo','ivory'),(1,'charcoal','charcoal'),(1,'red','red'),(yarn.steps(4),'ivory','brown'),(1,'red','red'),(yarn.checks(2,1),'silver','indigo'),(3,'silver','silver'),(yarn.checks(1,1),'silver','charcoal'),(6,'silver','silver')]
    C=yarn.bands(480,spec); kk=np.clip(k,0,len(C)-1); colr=C[kk,(col-500)%480]
    rgb=np.where((on&(k>=0))[...,None],colr,np.broadcast_to(c,x.shape+(3,))); h=np.where(on,h1,h0); rgb=yarn.finish(rgb.astype(np.float32),h,5,.07,.5,pp); b=s.tex('b',rgb,h,bump=.9)
    l,_=plaintex(s,'l',c,24,60,seed=3); r_,_=plaintex(s,'r',c,60,8,rib=(2,2),g=2.6,seed=5,bump=1.2); rt,_=plaintex(s,'rt',c,60,3,rib=(2,2),g=2.6,seed=6,T=True,bump=1.2)
    sweater(s,b,l,r_,rt,seed=9,arms='down',scoop=6.5)
    if detail: s.camera((-18,72,-26),(0,1.5,20),27); s.opt=dict(key=(-150,90,40)); return s
    return above(s,25.8,-1)
def turtle():
    s=Scene('chompa-cuello-alto-canale'); s.backdrop(floor_only=True); c=INK['charcoal']*1.18
    b,hb=plaintex(s,'b',c,60,72,rib=(2,2),g=1.9,bump=1.7,melange=.12); l,_=plaintex(s,'l',c,24,60,rib=(2,2),g=1.9,seed=3,bump=1.7,melange=.12); r,_=plaintex(s,'r',c,60,14,rib=(2,2),g=1.9,seed=5,bump=1.7,melange=.12)
    s2=sweater(s,b,l,r,r,neck='turtle',arms='down',label=False,seed=12,scoop=3,rtex=(60,14)); return above(s,25.8,1)
def buttons(s,pts,r=1.0,y=3.,col='c9b48c',wood=False):
    c=hexc(col)**2.2
    for x,z in pts:
        s.pov('difference{union{cylinder{<0,0,0>,<0,.32,0>,%.2f} torus{%.2f,.17 translate y*.32}} %s texture{pigment{agate scale .5 color_map{[0 rgb %s][1 rgb %s]}} finish{ambient 0 diffuse .75 specular .35 roughness .03}} rotate y*30 translate <%.2f,%.2f,%.2f> @W}'%(r,r*.86,' '.join('cylinder{<%.2f,-.1,%.2f>,<%.2f,.5,%.2f>,%.2f}'%(a*r*.27,b*r*.27,a*r*.27,b*r*.27,r*.13) for a in(-1,1) for b in(-1,1)),v3(c),v3(c*.72),x,y,z))
def cardigan():
    s=Scene('cardigan-cuello-chal'); s.backdrop(floor_only=True); c=INK['brown']*1.12
    b,_=plaintex(s,'b',c,60,72,rib=(1,1),g=1.7,bump=1.5,melange=.17); l,_=plaintex(s,'l',c,24,60,rib=(1,1),g=1.7,seed=3,bump=1.5,melange=.17); r,_=plaintex(s,'r',c,60,8,rib=(2,2),g=2.2,seed=5,bump=1.5,melange=.15); band,_=plaintex(s,'band',c*1.03,60,8,rib=(2,2),g=2.1,seed=6,T=True,bump=1.5,melange=.15)
    def more(s):
        M=Mesh()
        # collar: from the bands up round the neck; left first, right over it
        back=[(-9.2,31.5),(-5.5,35),(0,36.2),(5.5,35),(9.2,31.5)]
        pillow(M,curve(back,40),3.1,2.2,(8,60),y0=1.2,nu=30,p=2.3,wr=.2,seed=2)
        pillow(M,curve([(9.4,33.5),(9.6,28),(7.2,16),(1.2,4),(1.0,-10),(1.0,-33.6)],120),2.9,1.9,(8,60),y0=1.5,nu=30,p=2.4,wr=.25,seed=3)
        pillow(M,curve([(-9.4,33.5),(-9.6,28),(-7.0,16),(-.6,4),(0,-10),(0,-33.8)],120),2.9,2.1,(8,60),y0=2.0,nu=30,p=2.4,wr=.25,seed=4)
        s.mesh(M,band,9000,.5,.011)
        for q in(-1,1):
            Mp=Mesh(); t=np.linspace(0,1,30); pillow(Mp,np.stack([q*15.2+0*t,-26+t*13.5],-1),6.6,.55,(60,72),y0=2.25,nu=40,p=7,wr=.1,side=(1,0),seed=9); s.mesh(Mp,b,2500,.5,.011)
            Mq=Mesh(); pillow(Mq,np.stack([q*15.2+(t-.5)*13.4,-12.6+0*t],-1),1.5,.9,(8,60),y0=2.5,nu=20,p=2.6,wr=.05); s.mesh(Mq,band,1500,.5,.011)
        buttons(s,[(0,2.0-8.2*i) for i in range(5)],1.15,4.05)
    sweater(s,b,l,r,band,neck=None,seed=15,vneck=True,scoop=30,nw=8.6,extra=more); return above(s,25.8,-.5)
def baby_cardigan():
    s=Scene('chompita-de-bebe'); s.backdrop(floor_only=True); c=INK['rose']*1.02; k=.46
    b,_=plaintex(s,'b',c,60,72,g=1.55,bump=1.0); l,_=plaintex(s,'l',c,24,60,g=1.55,seed=3); moss=lambda r,c:(r+c)%2==0
    r,_=plaintex(s,'r',c,60,8,g=1.5,seed=5,purl=moss,bump=1.2); rt,_=plaintex(s,'rt',c,60,3,g=1.5,seed=6,purl=moss,T=True,bump=1.2)
    def more(s):
        M=Mesh(); pillow(M,line((0,-34*k),(0,26*k),80),2.1*k*1.3,1.0,(4*k*1.3,60*k),y0=1.1,nu=26,p=3,wr=.08); s.mesh(M,rt,3000,.4,.009)
        buttons(s,[(0,(20-11.5*i)*k) for i in range(4)],.62,2.12,'9c7148')
    sweater(s,b,l,r,rt,k=k,seed=22,extra=more,sl=40,collar=1.9,swid=10.5,label=False,flen=.42,fuzz=24000)
    s.camera((0,96,-30),(0,0,-.6),25.5); s.opt=dict(key=(-90,72,26),keysize=46); return s
def poncho():
    s=Scene('poncho-de-telar-nogal',tilt=False); s.backdrop(wall=17,rad=22,wrinkle=.15)
    sp=[('walnut',26),('ivory',2),('walnut',3),('red',6),('walnut',2),('gold',2),('walnut',2),('red',6),('walnut',3),('ivory',2),('walnut',26),('dark',4),('indigo',7),('dark',2),('ivory',1),('dark',2),('indigo',7),('dark',4)]
    tot=sum(n for _,n in sp)
    w=yarn.stripes(sp+sp[:1])
    def half(key,mir,seed):
        rgb,h=yarn.weave(50,90,(lambda i:w((49.9*3.3-i))) if mir else w,lambda j:np.broadcast_to(INK['walnut']*.96,j.shape+(3,)),lambda i,j:((i+j)%3)!=0,t=3.3,pp=26,seed=seed,melange=.10,deep=.62); return s.tex(key,rgb,h,bump=1.0)
    tl,tr=half('l',False,3),half('r',True,7); top=120.; r=1.7; z0=6.
    def side(q,t,back=False):
        nu,nv=110,170; u=np.linspace(0,1,nu)[None]; d=np.linspace(0,1,nv)[:,None]; drop=76 if not back else 70
        o=u if q>0 else 1-u        # 0 at the centre seam, 1 at the selvedge
        gap=3.6*np.clip(1-d*drop/27,0,1)*np.exp(-(o*3.4)) if not back else 0
        sag=6.5*o**2*smooth(0,1,.3+0*d)*0+9*smooth(.72,1,o)*smooth(0,.12,d)*0
        X=q*(gap+o*46*(1-.05*d)); X=X+.8*wave(o*1.2,d*1.2,5+q)*d
        A=3.2*smooth(0,.85,d); f=np.sin(2*np.pi*(o*2.3+.10*d+(.25 if q>0 else .0)))+.4*np.sin(2*np.pi*(o*4.1+.3*d)+q)
        Y=top+r*np.cos(np.clip(d*drop/r,0,np.pi/2)*1.)-np.maximum(d*drop-r,0)-3.0*o**3*smooth(0,.3,d); Z=z0-r*np.sin(np.clip(d*drop/r,0,np.pi/2))-A*(f+1.25)*(.55+.45*o)-.5*(1-o)*0
        if back: Z=z0+2.2+0*Z; Y=top+.5-d*drop-3*o**3
        P=np.stack([X+0*d,Y+0*u,Z+0*u],-1); 
        M=sheet(P,u+0*d,1-d*.86+0*u,.55 if not back else .2); 
        s.mesh(M,t,20000 if not back else 0,.55,.014,seed=int(q+5))
        if not back:
            F=Mesh(); fringe(F,lambda a:np.array([np.interp(a,u[0],P[-1,:,k]) for k in range(3)]),(0,-1,0),44,6,.25,curl=.15,seed=int(3+q),uvs=lambda a:(a,.145)); s.mesh(F,t,3000,.4,.012)
            F=Mesh(); C=P[:62,0 if q>0 else -1]+[0,0,-.3]; tube(F,C,.42,(.5,.3),(.01,.01),10); s.mesh(F,bind,1200,.4,.012)
    bd=np.broadcast_to(INK['red'],(8,8,3)); bind=s.tex('bind',bd,None)
    for q,t in((-1,tl),(1,tr)): side(q,t,True); side(q,t)
    s.wood('Wood','a97f56','6f4c30'); s.pov('cylinder{<-60,0,0>,<60,0,0>,1.5 texture{Wood rotate y*90} translate <0,%.2f,%.2f>}'%(top+.1,z0))
    for x in(-54,54): s.pov('union{torus{1.9,.32 rotate x*90} cylinder{<0,1.8,0>,<0,66,0>,.17} texture{pigment{rgb <.10,.095,.09>} finish{diffuse .6 specular .3 roughness .05}} translate <%d,%.2f,%.2f>}'%(x,top,z0))
    s.camera((-22,88,-262),(1,78,4),28); s.opt=dict(key=(-210,180,-130),soft=1); return s
S={'chompa-jersey-cuello-redondo':jersey,'chompa-jersey-cuello-redondo-2':jersey2,'chompa-de-ochos':ochos,'chompa-de-ochos-2':lambda:ochos(True),'chompa-canesu-andino':yoke,'chompa-canesu-andino-2':lambda:yoke(True),'chompa-cuello-alto-canale':turtle,'cardigan-cuello-chal':cardigan,'poncho-de-telar-nogal':poncho,'chompita-de-bebe':baby_cardigan}
